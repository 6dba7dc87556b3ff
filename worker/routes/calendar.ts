import { problem } from "#contract/problem.ts";
import { err } from "#contract/result.ts";
import { calendarEntry } from "../calendar.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewObject } from "../interview-object.ts";
import { findPlaceByCalendar } from "../repositories/interviews.ts";

/** The window as a calendar file, behind an unguessable address, with no secret and no name inside. */
export const calendarEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/calendar/{file}",
    tag: "Candidate",
    summary: "The window as a calendar entry",
    access: "public",
    rate: "join",
    replyType: "text/calendar",
    problems: ["not-found"],
    async handle({ env, params }) {
      const id = /^(cal_[0-9a-z]{26})\.ics$/.exec(params["file"]!)?.[1];
      const place = id === undefined ? null : await findPlaceByCalendar(env.DB, id);
      if (place === null) return err(problem("not-found"));
      const interview = await interviewObject(env, place).interview();
      if (!interview.ok) return interview;
      return new Response(calendarEntry(interview.value), {
        headers: {
          "content-type": "text/calendar; charset=utf-8",
          "content-disposition": 'attachment; filename="interview.ics"',
          "cache-control": "no-store",
        },
      });
    },
  }),
];
