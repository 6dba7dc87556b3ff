import * as z from "zod";
import { Window } from "./interview.ts";

/** What a recruiter may ask of an interview that exists. Bodies of `POST /v1/interviews/{id}/…`. */
export const MoveWindowRequest = z.strictObject({ window: Window }).meta({ id: "MoveWindowRequest" });
/** `grant-time`: whole minutes added to the planned end; the grantor's name is the signed-in person. */
export const GrantTimeRequest = z.strictObject({ minutes: z.int().min(1).max(60) }).meta({ id: "GrantTimeRequest" });
/** `note`: told to the interviewer as a directive, never read out, never shown to the candidate. */
export const NoteRequest = z.strictObject({ text: z.string().trim().min(1).max(500) }).meta({ id: "NoteRequest" });
