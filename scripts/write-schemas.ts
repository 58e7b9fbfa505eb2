import { readSettings } from "@/lib/settings";
import { writeSchemas } from "./schema-files";

const { dataFolder } = readSettings();
console.log(`${dataFolder}/schema: ${writeSchemas(dataFolder).join(", ")}`);
