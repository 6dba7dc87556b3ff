import { isForPrincipals } from "../../worker/http/endpoint.ts";
import { describeAccess } from "./access-matrix.ts";

// Candidates, agents, share links, call server, and whoever comes by.
describeAccess((endpoint) => !isForPrincipals(endpoint.access));
