import { testSource } from "../../../tools/source-pages/test-source.ts";
import { pageOfCity, sourceRows } from "./source-page.ts";

testSource({ rows: sourceRows, page: "city", text: pageOfCity, runs: 0.8 });
