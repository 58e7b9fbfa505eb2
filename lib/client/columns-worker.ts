import { expose } from "comlink";
import { createColumnsHost } from "./columns-host";

expose(createColumnsHost());
