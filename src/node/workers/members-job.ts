import type { Parameters } from "../../models/parameters.js";
import type { MembersRequest } from "../../simulate/individuals/crowd/members-world.js";

/** All that decides a simulation of members; plain data, so that every thread can open it for itself. */
export interface MembersJob {
  readonly parameters: Parameters;
  readonly request: MembersRequest;
}
