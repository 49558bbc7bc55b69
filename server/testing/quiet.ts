import { log } from "../log.ts";

// Tests provoke errors on purpose; what they would log tells nobody anything.
log.level = "silent";
