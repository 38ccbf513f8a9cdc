import * as z from "zod";

const id = z.string().min(1).max(200);
const address = z.string().min(3).max(320);

const person = z
  .strictObject({
    email: address.optional(),
    telegram: z
      .union([z.string(), z.int()])
      .transform(String)
      .optional()
      .describe("Number of the chat that the person has opened with the bot"),
    locale: z.enum(["ru", "en"]).optional().describe("ru unless told"),
    timeZone: z
      .string()
      .optional()
      .describe("By whose clock quiet hours are kept; that of the organisation unless told"),
  })
  .describe("How one person is reached. Whoever is not here, or has no channel here, is told nothing");

/** What `nastavnik notifications send` has to know besides the store. Passwords are not in it: they come by the environment. */
export const sendingSettings = z.strictObject({
  $schema: z.string().optional(),
  timeZone: z.string().default("Europe/Moscow").describe("IANA name of the time zone of the organisation"),
  rules: z.string().optional().describe("File with the organisation's own rules, beside this one"),
  link: z
    .string()
    .optional()
    .describe("Address of a page about an instance, such as https://school.example/{workflow}/{id}"),
  email: z
    .strictObject({
      from: z.strictObject({ address, name: z.string().max(200).optional() }),
      host: z.string().min(1),
      port: z.int().min(1).max(65_535).default(587),
      secure: z.boolean().default(false).describe("TLS from the first byte, as on port 465; else STARTTLS"),
      tls: z
        .enum(["required", "none"])
        .default("required")
        .describe("none: for a server in the school's own net that knows no TLS"),
      user: z.string().optional().describe("Its password is in NASTAVNIK_SMTP_PASSWORD"),
    })
    .optional(),
  telegram: z
    .strictObject({ apiRoot: z.string().optional() })
    .optional()
    .describe("A bot, whose token is in NASTAVNIK_TELEGRAM_TOKEN"),
  timeout: z
    .int()
    .min(1)
    .max(120)
    .default(60)
    .describe("After so many seconds a try is given up, and comes again later"),
  folder: z.string().optional().describe("A folder to write letters into in the place of sending them, for a trial"),
  posts: z.record(id, z.array(id)).default({}).describe("Who holds which post, such as head: [director-1]"),
  people: z.record(id, person).describe("By the identifier that the programme knows a person by"),
});

/** Settings as {@link sendingSettings} gives them. */
export type SendingSettings = z.output<typeof sendingSettings>;
