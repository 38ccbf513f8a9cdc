import { testSource } from "../../../tools/source-pages/test-source.ts";
import { pageOfRegion, sourceRows } from "./source-page.ts";

testSource({ rows: sourceRows, page: "regional-model", text: pageOfRegion, runsOrData: 0.9 });
