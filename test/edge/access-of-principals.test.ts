import { isForPrincipals } from "../../worker/http/endpoint.ts";
import { describeAccess, isOfInterviews } from "./access-matrix.ts";

describeAccess((endpoint) => isForPrincipals(endpoint.access) && !isOfInterviews(endpoint));
