import { isNastavnikError } from "@nastavnik/core";
import {
  type Attributes,
  ProxyTracerProvider,
  type Span,
  SpanStatusCode,
  trace,
  type Tracer,
} from "@opentelemetry/api";

const name = "@nastavnik/engine";

/** The tracer of the provider that the host has set; none if it has set none: a span that nobody sees costs time too. */
function tracer(): Tracer | undefined {
  const provider = trace.getTracerProvider();
  if (!(provider instanceof ProxyTracerProvider)) return provider.getTracer(name);
  return provider.getDelegateTracer(name);
}

/** Codes only: a message may quote what nobody may read in a trace. */
function failed(span: Span, error: unknown): void {
  const code = isNastavnikError(error) ? error.code : "unknown";
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  span.setAttribute("error.type", code);
}

/**
 * Does something within a span, where the host has set a provider of traces, and just does it where it has not.
 *
 * @param attributes - names, codes, counts and identifiers of instances; never who or what about
 * @param ended - what is known at the end
 */
export async function traced<T>(
  span: string,
  attributes: () => Attributes,
  work: () => Promise<T>,
  ended?: (result: T) => Attributes,
): Promise<T> {
  const tracing = tracer();
  if (tracing === undefined) return work();
  return tracing.startActiveSpan(span, { attributes: attributes() }, async (open) => {
    try {
      const result = await work();
      if (ended !== undefined) open.setAttributes(ended(result));
      return result;
    } catch (error) {
      failed(open, error);
      throw error;
    } finally {
      open.end();
    }
  });
}
