// Generated from /openapi.json by `node scripts/client.ts`. Not edited by hand.

export interface paths {
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in with a key
         * @description Sets an HttpOnly, SameSite=Strict cookie for twelve hours. Revoking the key ends the session.
         */
        post: operations["postSession"];
        /** Sign out */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List keys */
        get: operations["getKeys"];
        put?: never;
        /**
         * Make a key
         * @description The key belongs to a new principal, a person or a service, in the caller's mode. It is shown once.
         */
        post: operations["postKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description Ends its console sessions too. Twice is the same as once.
         */
        delete: operations["deleteKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/configs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List guides
         * @description Latest versions, newest guide first, without archived ones.
         */
        get: operations["getConfigs"];
        put?: never;
        /**
         * Store a guide
         * @description All findings at once, or version 1. Warnings are stored with it.
         */
        post: operations["postConfigs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/configs/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a guide without storing it */
        post: operations["postConfigsLint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/configs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a guide */
        get: operations["getConfigsId"];
        put?: never;
        post?: never;
        /**
         * Archive a guide
         * @description It leaves the lists; interviews that pinned a version keep it. Twice is the same as once.
         */
        delete: operations["deleteConfigsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/configs/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store the next version
         * @description `baseVersion` is the one that was edited; when a newer one exists, nothing is stored.
         */
        post: operations["postConfigsIdVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/configs/{id}/prompt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the prompt a guide builds */
        get: operations["getConfigsIdPrompt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List interviews
         * @description Newest first. The list follows an interview within a moment; the interview itself is always current.
         */
        get: operations["getInterviews"];
        put?: never;
        /**
         * Schedule an interview
         * @description Pins the guide's version and its prompt. The answer holds the join link; it is shown this once. Send an Idempotency-Key to make retries safe.
         */
        post: operations["postInterviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an interview */
        get: operations["getInterviewsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the log with the words it refers to
         * @description `after` is the seq of the last event seen; ask again with the last one of the answer.
         */
        get: operations["getInterviewsIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/offer-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer an ended interview again
         * @description A new attempt with the same guide version and candidate, linked to this one.
         */
        post: operations["postInterviewsIdOfferAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the window; the link stays the same */
        post: operations["postInterviewsIdWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew the link; the old one stops working */
        post: operations["postInterviewsIdLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel */
        post: operations["postInterviewsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause the interview; its clock stands still */
        post: operations["postInterviewsIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on */
        post: operations["postInterviewsIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/grant-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add minutes to the planned end */
        post: operations["postInterviewsIdGrantTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the interviewer something */
        post: operations["postInterviewsIdNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the interview */
        post: operations["postInterviewsIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete what the person said and is called
         * @description And the recording, unless `recording` is false. The log of ids, times and numbers stays and still replays.
         */
        delete: operations["deleteInterviewsIdWords"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch an interview
         * @description Plain GET: the live view. With `Upgrade: websocket`: the view and every new entry of the log as they happen (messages are ObserverMessage); `after` resumes from a cursor. Send `ping` to keep it open; `pong` comes back.
         */
        get: operations["getInterviewsIdLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All parts as one timeline, with what is missing */
        get: operations["getInterviewsIdRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/recording/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sound of one part
         * @description Stereo Ogg/Opus: left the candidate, right the interviewer. Ranges are served.
         */
        get: operations["getInterviewsIdRecordingName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a link for a session
         * @description `link` is the fragment of the join URL. Burns nothing; works until the end or ten minutes after the window.
         */
        post: operations["postJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the candidate may know */
        get: operations["getJoinView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Consent to the interview and its recording */
        post: operations["postJoinConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave for now, or withdraw for good */
        post: operations["postJoinLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** “I need a moment” */
        post: operations["postJoinHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The candidate's own record of what was said */
        get: operations["getJoinTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete what I said, my name and the recording */
        delete: operations["deleteJoinWords"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join/socket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The candidate's view as it changes
         * @description WebSocket with the subprotocols `vivavoce` and the session. Messages are CandidateMessage. Send `ping` to keep it open; `pong` comes back.
         */
        get: operations["getJoinSocket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A room to try the line in
         * @description Empty, without an agent, two minutes long. Burns nothing, records nothing.
         */
        post: operations["postJoinCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/join/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the room
         * @description Checks window and consent, then the provider's key, then opens the room and sends for the interviewer. One session at a time: `takeOver` continues here.
         */
        post: operations["postJoinStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The window as a calendar entry */
        get: operations["getCalendarFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent/interviews/{id}/lease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an interview
         * @description Once per dispatch: only the newest epoch, only one agent. The same agent asking again is answered again.
         */
        post: operations["postAgentInterviewsIdLease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent/interviews/{id}/tool-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a tool
         * @description The same call id has one effect and one answer, byte for byte, for ever.
         */
        post: operations["postAgentInterviewsIdToolCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent/interviews/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what happened, hear what to do
         * @description Every two seconds, with or without reports: it renews the lease. `briefing=1` asks for the snapshot a re-seeded model is told.
         */
        post: operations["postAgentInterviewsIdSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent/interviews/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go
         * @description Anything but `ended` sends for another agent at once.
         */
        post: operations["postAgentInterviewsIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent/interviews/{id}/recording/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Store a part of the recording
         * @description The body is the part. The same bytes again are fine; other bytes under the same name are a conflict.
         */
        put: operations["putAgentInterviewsIdRecordingName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hooks/livekit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * LiveKit tells who came and went
         * @description Signed by LiveKit over the raw body; older than five minutes is refused; the same id counts once.
         */
        post: operations["postHooksLivekit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the edge is up */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Session: {
            id: string;
            orgId: string;
            mode: components["schemas"]["Mode"];
            /** @enum {string} */
            kind: "person" | "service";
            role: components["schemas"]["Role"];
            displayName: string;
            organisationName: string;
        };
        /** @enum {string} */
        Mode: "test" | "live";
        /** @enum {string} */
        Role: "admin" | "recruiter" | "reviewer" | "agent";
        ApiKey: {
            id: string;
            /** @description First characters, to recognise it by: `vv_test_ab12…` */
            prefix: string;
            mode: components["schemas"]["Mode"];
            role: components["schemas"]["Role"];
            /** @enum {string} */
            kind: "person" | "service";
            displayName: string;
            createdAtMs: number;
            lastUsedAtMs: number | null;
            revokedAtMs: number | null;
        };
        KeyCreated: {
            id: string;
            /** @description First characters, to recognise it by: `vv_test_ab12…` */
            prefix: string;
            mode: components["schemas"]["Mode"];
            role: components["schemas"]["Role"];
            /** @enum {string} */
            kind: "person" | "service";
            displayName: string;
            createdAtMs: number;
            lastUsedAtMs: number | null;
            revokedAtMs: number | null;
            key: string;
        };
        ConfigVersion: {
            /** @description `cfg_…`, the same for all versions */
            id: string;
            version: number;
            /** @description SHA-256 of the canonical JSON, hex */
            hash: string;
            mode: components["schemas"]["Mode"];
            config: components["schemas"]["InterviewConfig"];
            /** @description Warnings; errors never get this far */
            findings: components["schemas"]["Finding"][];
            createdAtMs: number;
            archived: boolean;
        };
        InterviewConfig: {
            role: string;
            company: string;
            level: components["schemas"]["CandidateLevel"];
            type: components["schemas"]["InterviewType"];
            /** @default 30 */
            durationMinutes: number;
            rubricAreas: components["schemas"]["RubricArea"][];
            /** @default  */
            companyContext: string;
            /** @default  */
            specialInstructions: string;
            /** @default en */
            language: components["schemas"]["Language"];
            /** @default [] */
            questions: components["schemas"]["Question"][];
            /** @description Minutes for named sections; the rest shares what remains */
            sectionOverrides?: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        CandidateLevel: "junior" | "mid" | "senior" | "staff" | "principal";
        /** @enum {string} */
        InterviewType: "technical" | "behavioral" | "system_design" | "mixed";
        RubricArea: {
            name: string;
            weight: number;
            description: string;
            /** @description At least 1, 5 and 10; each score once */
            anchors: components["schemas"]["Anchor"][];
            /** @default [] */
            followUpTriggers: string[];
        };
        Anchor: {
            score: number;
            description: string;
            exampleResponse: string;
        };
        /** @enum {string} */
        Language: "en" | "de" | "es" | "fr";
        Question: {
            id: string;
            section: components["schemas"]["SectionName"];
            areas: string[];
            text: string;
            /** @default true */
            required: boolean;
            /** @default 2 */
            maxFollowUps: number;
        };
        /** @enum {string} */
        SectionName: "opening" | "background" | "technical" | "system_design" | "qa" | "wrapup";
        Finding: {
            /** @description RFC 6901 pointer into the document that was sent */
            pointer: string;
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            message: string;
            fix?: string;
        };
        ConfigSummary: {
            id: string;
            version: number;
            role: string;
            company: string;
            level: string;
            type: string;
            durationMinutes: number;
            questionCount: number;
            mode: components["schemas"]["Mode"];
            createdAtMs: number;
        };
        LintReply: {
            findings: components["schemas"]["Finding"][];
            plan: components["schemas"]["SectionPlan"] | null;
            /** @description null while there are errors */
            prompt: components["schemas"]["PromptView"] | null;
        };
        SectionPlan: components["schemas"]["PlannedSection"][];
        PlannedSection: {
            name: components["schemas"]["SectionName"];
            seconds: number;
        };
        PromptView: {
            persona: components["schemas"]["Persona"];
            text: string;
            hash: string;
            builderVersion: string;
            blocks: {
                name: string;
                text: string;
            }[];
        };
        /** @enum {string} */
        Persona: "interviewer" | "coach" | "evaluator";
        ScheduledInterview: {
            id: string;
            mode: components["schemas"]["Mode"];
            state: components["schemas"]["InterviewPhase"];
            endReason: components["schemas"]["EndReason"] | null;
            evaluation: components["schemas"]["EvaluationState"];
            decision: components["schemas"]["DecisionState"];
            /** @description null once the person's words are deleted */
            candidate: components["schemas"]["Candidate"] | null;
            config: {
                id: string;
                version: number;
                hash: string;
                role: string;
                company: string;
            };
            prompt: {
                hash: string;
                builderVersion: string;
            };
            plan: components["schemas"]["SectionPlan"];
            window: components["schemas"]["Window"];
            timeFactor: components["schemas"]["TimeFactor"];
            providers: components["schemas"]["ProviderName"][];
            /** @description Who really spoke; null before the first connection */
            source: components["schemas"]["Source"] | null;
            /** @description e.g. `no_agent` */
            flags: string[];
            attempt: number;
            previousInterviewId: string | null;
            metadata: {
                [key: string]: string;
            };
            createdAtMs: number;
            startedAtMs: number | null;
            endedAtMs: number | null;
            joinUrl: string;
            invitation: components["schemas"]["Invitation"];
        };
        /** @enum {string} */
        InterviewPhase: "scheduled" | "waiting" | "live" | "paused" | "ended";
        /** @enum {string} */
        EndReason: "completed" | "timed_out" | "withdrawn" | "abandoned" | "no_show" | "cancelled" | "failed";
        /** @enum {string} */
        EvaluationState: "none" | "running" | "needs_review" | "ready";
        /** @enum {string} */
        DecisionState: "none" | "advance" | "hold" | "reject";
        Candidate: {
            name: string;
            /** Format: email */
            email?: string;
            externalId?: string;
            locale?: components["schemas"]["Language"];
        };
        Window: {
            opensAtMs: number;
            closesAtMs: number;
            /** @description IANA name, e.g. Europe/Berlin */
            timeZone: string;
        };
        TimeFactor: 1 | 1.25 | 1.5 | 2;
        /** @enum {string} */
        ProviderName: "openai" | "gemini";
        /** @enum {string} */
        Source: "simulator" | "replay" | "provider";
        Invitation: {
            subject: string;
            text: string;
            icsUrl: string;
        };
        Interview: {
            id: string;
            mode: components["schemas"]["Mode"];
            state: components["schemas"]["InterviewPhase"];
            endReason: components["schemas"]["EndReason"] | null;
            evaluation: components["schemas"]["EvaluationState"];
            decision: components["schemas"]["DecisionState"];
            /** @description null once the person's words are deleted */
            candidate: components["schemas"]["Candidate"] | null;
            config: {
                id: string;
                version: number;
                hash: string;
                role: string;
                company: string;
            };
            prompt: {
                hash: string;
                builderVersion: string;
            };
            plan: components["schemas"]["SectionPlan"];
            window: components["schemas"]["Window"];
            timeFactor: components["schemas"]["TimeFactor"];
            providers: components["schemas"]["ProviderName"][];
            /** @description Who really spoke; null before the first connection */
            source: components["schemas"]["Source"] | null;
            /** @description e.g. `no_agent` */
            flags: string[];
            attempt: number;
            previousInterviewId: string | null;
            metadata: {
                [key: string]: string;
            };
            createdAtMs: number;
            startedAtMs: number | null;
            endedAtMs: number | null;
        };
        TimelineEntry: {
            event: components["schemas"]["InterviewEvent"];
            words?: string | null;
            /** @description Interview time of the event; null before the start */
            clockMs: number | null;
        };
        InterviewEvent: {
            seq: number;
            atMs: number;
            /** @constant */
            v: 1;
            /** @description `a:<epoch>:<seq>` for agent reports, which is how the object knows what it has */
            commandId: string;
            body: {
                /** @constant */
                type: "interview.scheduled";
                interviewId: string;
                orgId: string;
                mode: components["schemas"]["Mode"];
                persona: components["schemas"]["Persona"];
                config: {
                    id: string;
                    version: number;
                    hash: string;
                };
                prompt: {
                    hash: string;
                    builderVersion: string;
                };
                plan: components["schemas"]["SectionPlan"];
                areas: string[];
                questions: {
                    id: string;
                    section: components["schemas"]["SectionName"];
                    areas: string[];
                    required: boolean;
                    maxFollowUps: number;
                }[];
                window: components["schemas"]["Window"];
                timeFactor: components["schemas"]["TimeFactor"];
                providers: components["schemas"]["ProviderName"][];
                candidate: {
                    id: string;
                    sha256: string;
                    chars: number;
                };
                attempt: number;
                previousInterviewId: string | null;
                by: string;
            } | {
                /** @constant */
                type: "window.moved";
                window: components["schemas"]["Window"];
                by: string;
            } | {
                /** @constant */
                type: "link.renewed";
                linkVersion: number;
                by: string;
            } | {
                /** @constant */
                type: "candidate.opened";
                sessionId: string;
            } | {
                /** @constant */
                type: "consent.given";
                noticeVersion: string;
                /** @constant */
                interview: true;
                /** @constant */
                recording: true;
            } | {
                /** @constant */
                type: "candidate.started";
                sessionId: string;
                tookOver: boolean;
            } | {
                /** @constant */
                type: "candidate.present";
            } | {
                /** @constant */
                type: "candidate.absent";
            } | {
                /** @constant */
                type: "candidate.left";
                /** @enum {string} */
                intent: "later" | "withdraw";
            } | {
                /** @constant */
                type: "waiting.given_up";
                /** @enum {string} */
                reason: "no_agent" | "no_provider" | "candidate_absent";
            } | {
                /** @constant */
                type: "agent.dispatched";
                epoch: number;
            } | {
                /** @constant */
                type: "agent.missing";
                epoch: number;
            } | {
                /** @constant */
                type: "lease.granted";
                epoch: number;
                agentId: string;
            } | {
                /** @constant */
                type: "lease.lost";
                epoch: number;
            } | {
                /** @constant */
                type: "lease.released";
                epoch: number;
                reason: string;
            } | {
                /** @constant */
                type: "provider.connected";
                epoch: number;
                provider: components["schemas"]["ProviderName"];
                model: string;
                reportedModel: string;
                providerSession: string;
                source: components["schemas"]["Source"];
                /** @enum {string} */
                reason: "start" | "resume_after_crash" | "provider_lost" | "planned_rotation" | "provider_switch" | "watchdog";
            } | {
                /** @constant */
                type: "provider.lost";
                epoch: number;
                provider: components["schemas"]["ProviderName"];
                providerSession: string;
                /** @enum {string} */
                code: "refused" | "unauthorized" | "unreachable" | "closed" | "expired" | "quota" | "stalled" | "protocol";
            } | {
                /** @constant */
                type: "provider.unavailable";
                epoch: number;
                /** @enum {string} */
                code: "refused" | "unauthorized" | "unreachable" | "closed" | "expired" | "quota" | "stalled" | "protocol";
            } | {
                /** @constant */
                type: "greeting.started";
                startedAtMs: number;
            } | {
                /** @constant */
                type: "clock.paused";
                reason: components["schemas"]["PauseReason"];
                by: string;
            } | {
                /** @constant */
                type: "clock.resumed";
                reason: components["schemas"]["PauseReason"];
                by: string;
            } | {
                /** @constant */
                type: "time.granted";
                grantedMs: number;
                by: string;
            } | {
                /** @constant */
                type: "section.entered";
                section: components["schemas"]["SectionName"];
                /** @enum {string} */
                cause: "start" | "tool" | "clock";
            } | {
                /** @constant */
                type: "end.requested";
                reason: components["schemas"]["EndReason"];
                by: string;
            } | {
                /** @constant */
                type: "closing.started";
                /** @enum {string} */
                cause: "time" | "covered" | "model" | "person";
            } | {
                /** @constant */
                type: "closing.spoken";
            } | {
                /** @constant */
                type: "interview.ended";
                reason: components["schemas"]["EndReason"];
                by: string;
            } | {
                /** @constant */
                type: "turn.recorded";
                turnId: string;
                /** @enum {string} */
                speaker: "candidate" | "interviewer";
                words: {
                    id: string;
                    sha256: string;
                    chars: number;
                };
                understood: boolean;
                startedAtMs: number;
                endedAtMs: number;
                interrupted: boolean;
                responseLatencyMs?: number;
                usedTool?: boolean;
                /** @description True when an earlier event had the same turn id */
                corrects: boolean;
            } | {
                /** @constant */
                type: "question.asked";
                questionId: string;
                turnId: string | null;
            } | {
                /** @constant */
                type: "silence.prompted";
                step: number;
            } | {
                /** @constant */
                type: "hold.started";
                /** @enum {string} */
                by: "button" | "words";
                untilMs: number;
            } | {
                /** @constant */
                type: "hold.ended";
                /** @enum {string} */
                by: "button" | "speech" | "timeout";
            } | {
                /** @constant */
                type: "score.noted";
                callId: string;
                area: string;
                score: number;
                questionId: string | null;
                evidence: {
                    id: string;
                    sha256: string;
                    chars: number;
                };
            } | {
                /** @constant */
                type: "followup.flagged";
                callId: string;
                questionId: string | null;
                reason: {
                    id: string;
                    sha256: string;
                    chars: number;
                };
            } | {
                /** @constant */
                type: "knowledge.queried";
                callId: string;
                topic: {
                    id: string;
                    sha256: string;
                    chars: number;
                };
                found: boolean;
            } | {
                /** @constant */
                type: "time.checked";
                callId: string;
            } | {
                /** @constant */
                type: "time_warning.flagged";
                callId: string;
                section: components["schemas"]["SectionName"];
            } | {
                /** @constant */
                type: "transition.made";
                callId: string;
                section: components["schemas"]["SectionName"];
            } | {
                /** @constant */
                type: "tool.refused";
                callId: string;
                name: string;
                code: string;
            } | {
                /** @constant */
                type: "directive.issued";
                directive: number;
                kind: components["schemas"]["DirectiveKind"];
                section: components["schemas"]["SectionName"] | null;
                /** @description Problem code of a refused tool */
                code: string | null;
                note: {
                    id: string;
                    sha256: string;
                    chars: number;
                } | null;
                validUntilMs: number;
                /** @description The person behind an observer's note */
                by?: string;
            } | {
                /** @constant */
                type: "directive.delivered";
                directive: number;
                /** @enum {string} */
                delivery: "item" | "process" | "superseded" | "expired" | "failed";
            } | {
                /** @constant */
                type: "usage.recorded";
                usage: {
                    provider: components["schemas"]["ProviderName"];
                    model: string;
                    /** @enum {string} */
                    kind: "response" | "transcription";
                    /** @description Provider's own id; the same key is counted once */
                    key: string;
                    source: components["schemas"]["Source"];
                    tokens: components["schemas"]["TokenUsage"];
                    /** @description Length of what was transcribed, for models billed by the minute */
                    seconds?: number;
                };
            } | {
                /** @constant */
                type: "recording.part";
                part: components["schemas"]["RecordingPart"];
            } | {
                /** @constant */
                type: "incident.noted";
                code: string;
                facts?: {
                    [key: string]: number | string | boolean;
                };
            } | {
                /** @constant */
                type: "report.ignored";
                code: string;
            } | {
                /** @constant */
                type: "effect.done";
                key: string;
                outcome: string;
            } | {
                /** @constant */
                type: "effect.failed";
                key: string;
                attempt: number;
                code: string;
            } | {
                /** @constant */
                type: "words.deleted";
                by: string;
                recording: boolean;
            };
        };
        /** @enum {string} */
        PauseReason: "candidate_absent" | "no_agent" | "no_provider" | "person";
        /** @enum {string} */
        DirectiveKind: "section_warning" | "move_on" | "section_advanced" | "rubric_refresh" | "wrap_up" | "end" | "observer_note" | "tool_refused" | "hold" | "hold_over" | "pause" | "resume";
        TokenUsage: {
            textIn: number;
            textCached: number;
            audioIn: number;
            audioCached: number;
            textOut: number;
            audioOut: number;
        };
        RecordingPart: {
            name: string;
            /** @description Wall time of its first sample */
            startedAtMs: number;
            durationMs: number;
            bytes: number;
            sha256: string;
        };
        LiveView: {
            interview: components["schemas"]["Interview"];
            clock: components["schemas"]["ClockView"] | null;
            pauseReasons: components["schemas"]["PauseReason"][];
            provider: {
                provider: components["schemas"]["ProviderName"];
                model: string;
                source: components["schemas"]["Source"];
                since: number;
            } | null;
            epoch: number;
            latency: {
                lastMs: number | null;
                p50Ms: number | null;
                p95Ms: number | null;
                samples: number;
            };
            tokens: {
                input: number;
                cached: number;
                output: number;
                responses: number;
            };
            questions: {
                id: string;
                required: boolean;
                asked: boolean;
                followUps: number;
            }[];
            /** @description Issued, not yet delivered */
            directives: {
                seq: number;
                kind: components["schemas"]["DirectiveKind"];
            }[];
        };
        ClockView: {
            running: boolean;
            elapsedMs: number;
            leftMs: number;
            /** @description Duration × time factor + time granted */
            plannedMs: number;
            section: components["schemas"]["SectionName"] | null;
            sectionElapsedMs: number;
            sectionBudgetMs: number;
            pauseReasons: components["schemas"]["PauseReason"][];
            /** @description Server time of this reading */
            atMs: number;
        };
        RecordingManifest: {
            parts: {
                name: string;
                /** @description Wall time of its first sample */
                startedAtMs: number;
                durationMs: number;
                bytes: number;
                sha256: string;
                url: string;
            }[];
            gaps: components["schemas"]["RecordingGap"][];
            startedAtMs: number | null;
            endedAtMs: number | null;
            complete: boolean;
        };
        RecordingGap: {
            fromMs: number;
            toMs: number;
        };
        JoinReply: {
            session: string;
            sessionId: string;
            view: components["schemas"]["CandidateView"];
        };
        CandidateView: {
            interviewId: string;
            mode: components["schemas"]["Mode"];
            /** @description A simulated interviewer: the page says so before the start */
            simulated: boolean;
            company: string;
            role: string;
            durationMinutes: number;
            timeFactor: components["schemas"]["TimeFactor"];
            candidateName: string | null;
            language: components["schemas"]["Language"];
            window: components["schemas"]["Window"];
            phase: components["schemas"]["InterviewPhase"];
            endReason: components["schemas"]["EndReason"] | null;
            consented: boolean;
            waiting: ("joining" | "short_of_interviewers" | "returned_to_scheduled") | null;
            clock: components["schemas"]["ClockView"] | null;
            /** @description The page plays only the agent that carries this epoch or a newer one */
            epoch: number;
            holdUntilMs: number | null;
            /** @enum {string} */
            inRoom: "nobody" | "this_session" | "other_session";
            comeBackUntilMs: number | null;
            retentionDays: number;
            wordsDeleted: boolean;
        };
        JoinTranscript: {
            turns: {
                turnId: string;
                /** @enum {string} */
                speaker: "candidate" | "interviewer";
                /** @description null once deleted */
                text: string | null;
                understood: boolean;
                /** @description Interview time at which the turn began */
                clockMs: number | null;
            }[];
        };
        CheckReply: {
            room: components["schemas"]["RoomAccess"];
        };
        RoomAccess: {
            url: string;
            token: string;
        };
        StartReply: {
            room: components["schemas"]["RoomAccess"];
            view: components["schemas"]["CandidateView"];
        };
        LeaseGrant: {
            epoch: number;
            /** @description Opens the other calls of this interview and epoch */
            token: string;
            assignment: components["schemas"]["Assignment"];
            briefing: components["schemas"]["Briefing"] | null;
            phase: components["schemas"]["InterviewPhase"];
            clock: components["schemas"]["ClockView"];
            directives: components["schemas"]["Directive"][];
        };
        Assignment: {
            interviewId: string;
            mode: components["schemas"]["Mode"];
            config: components["schemas"]["InterviewConfig"];
            prompt: {
                text: string;
                hash: string;
                builderVersion: string;
            };
            /** @description Exactly the tools the prompt names */
            tools: {
                name: components["schemas"]["ToolName"];
                description: string;
                /** @description JSON Schema */
                parameters: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Conversation item with the candidate's name and accommodations */
            openingItem: string;
            providers: components["schemas"]["ProviderName"][];
            timeFactor: number;
            voice?: string;
        };
        /** @enum {string} */
        ToolName: "transition_section" | "score_answer" | "flag_followup" | "query_knowledge" | "check_time_remaining" | "flag_time_warning";
        Briefing: {
            text: string;
            turns: {
                /** @enum {string} */
                speaker: "candidate" | "interviewer";
                text: string;
            }[];
        };
        Directive: {
            seq: number;
            kind: components["schemas"]["DirectiveKind"];
            /** @description For the model, as an appended system item */
            text?: string;
            /** @description Ask the model for a response after delivering it */
            speak: boolean;
            /** @description Not to be delivered later than this */
            validUntilMs: number;
        };
        ToolCallReply: {
            reply: components["schemas"]["ToolReply"];
            directives: components["schemas"]["Directive"][];
        };
        ToolReply: {
            /** @enum {string} */
            status: "ok" | "noted" | "refused" | "pending" | "unknown";
            section?: components["schemas"]["SectionName"];
            section_minutes_left?: number;
            interview_minutes_left?: number;
            answer?: string;
            next: string;
        };
        SyncReply: {
            ackedSeq: number;
            phase: components["schemas"]["InterviewPhase"];
            clock: components["schemas"]["ClockView"];
            directives: components["schemas"]["Directive"][];
            /** @description Only when asked for with `?briefing=1`: for a takeover inside the agent */
            briefing: components["schemas"]["Briefing"] | null;
        };
        Problem: {
            /** @description `urn:vivavoce:problem:<code>` */
            type: string;
            /** @enum {string} */
            code: "invalid-request" | "malformed-json" | "unauthenticated" | "forbidden" | "wrong-mode" | "person-required" | "not-found" | "method-not-allowed" | "idempotency-conflict" | "version-conflict" | "command-conflict" | "interview-ended" | "interview-not-started" | "interview-already-started" | "interview-not-ended" | "consent-missing" | "session-elsewhere" | "window-not-open" | "window-closed" | "link-expired" | "words-deleted" | "stale-epoch" | "lease-refused" | "out-of-order" | "simulated-provider-in-live-mode" | "unknown-tool" | "invalid-arguments" | "unknown-section" | "backward-transition" | "too-early-to-close" | "closing-has-begun" | "unknown-area" | "unknown-question" | "invalid-config" | "invalid-window" | "payload-too-large" | "part-missing" | "part-conflict" | "webhook-unverified" | "rate-limited" | "provider-key-missing" | "provider-key-invalid" | "provider-unreachable" | "media-unreachable" | "internal";
            title: string;
            status: number;
            detail?: string;
            /** @description All of them at once, never only the first */
            findings?: components["schemas"]["Finding"][];
            facts?: {
                [key: string]: string | number | boolean;
            };
        };
        SignIn: {
            key: string;
        };
        KeyCreate: {
            displayName: string;
            /** @enum {string} */
            kind: "person" | "service";
            role: components["schemas"]["Role"];
        };
        InterviewConfigInput: {
            role: string;
            company: string;
            level: components["schemas"]["CandidateLevel"];
            type: components["schemas"]["InterviewType"];
            /** @default 30 */
            durationMinutes?: number;
            rubricAreas: components["schemas"]["RubricAreaInput"][];
            /** @default  */
            companyContext?: string;
            /** @default  */
            specialInstructions?: string;
            /** @default en */
            language?: components["schemas"]["Language"];
            /** @default [] */
            questions?: components["schemas"]["QuestionInput"][];
            /** @description Minutes for named sections; the rest shares what remains */
            sectionOverrides?: {
                [key: string]: number;
            };
        };
        RubricAreaInput: {
            name: string;
            weight: number;
            description: string;
            /** @description At least 1, 5 and 10; each score once */
            anchors: components["schemas"]["Anchor"][];
            /** @default [] */
            followUpTriggers?: string[];
        };
        QuestionInput: {
            id: string;
            section: components["schemas"]["SectionName"];
            areas: string[];
            text: string;
            /** @default true */
            required?: boolean;
            /** @default 2 */
            maxFollowUps?: number;
        };
        ConfigEdit: {
            baseVersion: number;
            config: unknown;
        };
        InterviewCreate: {
            configId: string;
            /** @description Latest when left out */
            configVersion?: number;
            candidate: components["schemas"]["Candidate"];
            window?: {
                opensAtMs?: number;
                closesAtMs: number;
                /** @description IANA name, e.g. Europe/Berlin */
                timeZone?: string;
            };
            /** @default 1 */
            timeFactor?: components["schemas"]["TimeFactor"];
            /**
             * @default [
             *       "openai"
             *     ]
             */
            providers?: components["schemas"]["ProviderName"][];
            /** @default {} */
            metadata?: components["schemas"]["Metadata"];
        };
        Metadata: {
            [key: string]: string;
        };
        OfferAgain: {
            window?: {
                opensAtMs?: number;
                closesAtMs: number;
                /** @description IANA name, e.g. Europe/Berlin */
                timeZone?: string;
            };
        };
        MoveWindowRequest: {
            window: components["schemas"]["Window"];
        };
        GrantTimeRequest: {
            minutes: number;
        };
        NoteRequest: {
            text: string;
        };
        EndRequest: {
            /**
             * @description The interviewer says goodbye first
             * @default true
             */
            politely?: boolean;
        };
        DeleteWords: {
            /**
             * @description The recording too
             * @default true
             */
            recording?: boolean;
        };
        JoinRequest: {
            link: string;
        };
        ConsentRequest: {
            noticeVersion: string;
            /** @constant */
            interview: true;
            /** @constant */
            recording: true;
        };
        LeaveRequest: {
            /** @enum {string} */
            intent: "later" | "withdraw";
        };
        HoldRequest: {
            on: boolean;
        };
        StartRequest: {
            /** @default false */
            takeOver?: boolean;
        };
        LeaseRequest: {
            /** @description From the dispatch; an older one is refused */
            epoch: number;
            agentId: string;
            room: string;
            probes: {
                provider: components["schemas"]["ProviderName"];
                model: string;
                reportedModel: string;
            }[];
        };
        ToolCall: {
            /** @description `<provider session>/<provider call id>`; the same id has one effect */
            callId: string;
            name: string;
            args: unknown;
            calledAtMs?: number;
        };
        SyncRequest: {
            reports: {
                seq: number;
                report: components["schemas"]["AgentReport"];
            }[];
        };
        AgentReport: {
            /** @constant */
            type: "provider_connected";
            provider: components["schemas"]["ProviderName"];
            model: string;
            reportedModel: string;
            providerSession: string;
            /** @enum {string} */
            reason: "start" | "resume_after_crash" | "provider_lost" | "planned_rotation" | "provider_switch" | "watchdog";
        } | {
            /** @constant */
            type: "provider_lost";
            provider: components["schemas"]["ProviderName"];
            providerSession: string;
            /** @enum {string} */
            code: "refused" | "unauthorized" | "unreachable" | "closed" | "expired" | "quota" | "stalled" | "protocol";
        } | {
            /** @constant */
            type: "provider_unavailable";
            /** @enum {string} */
            code: "refused" | "unauthorized" | "unreachable" | "closed" | "expired" | "quota" | "stalled" | "protocol";
        } | {
            /** @constant */
            type: "greeting_started";
            startedAtMs: number;
        } | {
            /** @constant */
            type: "turn";
            /** @description The provider's item id; a later report of the same id corrects the text */
            turnId: string;
            /** @enum {string} */
            speaker: "candidate" | "interviewer";
            text: string;
            understood: boolean;
            startedAtMs: number;
            endedAtMs: number;
            interrupted: boolean;
            /** @description Planned questions recognised in an interviewer's turn */
            questionIds: string[];
            /** @description End of the candidate's speech to first interviewer audio, measured in the agent */
            responseLatencyMs?: number;
            usedTool?: boolean;
        } | {
            /** @constant */
            type: "usage";
            usage: {
                provider: components["schemas"]["ProviderName"];
                model: string;
                /** @enum {string} */
                kind: "response" | "transcription";
                /** @description Provider's own id; the same key is counted once */
                key: string;
                source: components["schemas"]["Source"];
                tokens: components["schemas"]["TokenUsage"];
                /** @description Length of what was transcribed, for models billed by the minute */
                seconds?: number;
            };
        } | {
            /** @constant */
            type: "tool_call";
            call: components["schemas"]["ToolCall"];
        } | {
            /** @constant */
            type: "directive";
            seq: number;
            /** @enum {string} */
            delivery: "item" | "process" | "superseded" | "expired" | "failed";
        } | {
            /** @constant */
            type: "silence_prompt";
            step: number;
        } | {
            /** @constant */
            type: "hold";
            /** @enum {string} */
            state: "started" | "ended";
            /** @enum {string} */
            by: "button" | "words" | "speech" | "timeout";
        } | {
            /** @constant */
            type: "candidate";
            /** @enum {string} */
            state: "present" | "absent";
        } | {
            /** @constant */
            type: "closing";
            /** @enum {string} */
            state: "started" | "spoken";
        } | {
            /** @constant */
            type: "incident";
            code: string;
            facts?: {
                [key: string]: number | string | boolean;
            };
        };
        ReleaseRequest: {
            /** @enum {string} */
            reason: "ended" | "draining" | "provider_lost" | "fenced" | "crashed";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "vv_test_0123456789abcdefghijklmnopqrstuv"
                 *     }
                 */
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Sign in with a key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Applicant tracking",
                 *       "kind": "service",
                 *       "role": "recruiter"
                 *     }
                 */
                "application/json": components["schemas"]["KeyCreate"];
            };
        };
        responses: {
            /** @description Make a key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCreated"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConfigs: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List guides */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConfigSummary"][];
                        nextCursor?: string;
                    };
                };
            };
            /** @description `invalid-request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConfigs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InterviewConfigInput"];
            };
        };
        responses: {
            /** @description Store a guide */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigVersion"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-config` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConfigsLint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InterviewConfigInput"];
            };
        };
        responses: {
            /** @description Check a guide without storing it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LintReply"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConfigsId: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a guide */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigVersion"];
                };
            };
            /** @description `invalid-request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConfigsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConfigsIdVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfigEdit"];
            };
        };
        responses: {
            /** @description Store the next version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigVersion"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-conflict`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-config` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConfigsIdPrompt: {
        parameters: {
            query?: {
                version?: number;
                persona?: components["schemas"]["Persona"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the prompt a guide builds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptView"];
                };
            };
            /** @description `invalid-request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterviews: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["InterviewPhase"];
                configId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List interviews */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Interview"][];
                        nextCursor?: string;
                    };
                };
            };
            /** @description `invalid-request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviews: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "configId": "cfg_0123456789abcdefghjkmnpqrs",
                 *       "candidate": {
                 *         "name": "Robin Meyer",
                 *         "email": "robin@example.com"
                 *       },
                 *       "window": {
                 *         "closesAtMs": 1798000000000,
                 *         "timeZone": "Europe/Berlin"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["InterviewCreate"];
            };
        };
        responses: {
            /** @description Schedule an interview */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledInterview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-window` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterviewsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an interview */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterviewsIdTimeline: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the log with the words it refers to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["TimelineEntry"][];
                        cursor: number;
                    };
                };
            };
            /** @description `invalid-request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviewsIdOfferAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OfferAgain"];
            };
        };
        responses: {
            /** @description Offer an ended interview again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledInterview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-not-ended`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `words-deleted` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-window` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviewsIdWindow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "window": {
                 *         "opensAtMs": 1797000000000,
                 *         "closesAtMs": 1798000000000,
                 *         "timeZone": "Europe/Berlin"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MoveWindowRequest"];
            };
        };
        responses: {
            /** @description Move the window; the link stays the same */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended`, `interview-already-started`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-window` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviewsIdLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Renew the link; the old one stops working */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledInterview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviewsIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Cancel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviewsIdPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Pause the interview; its clock stands still */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended`, `interview-not-started`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviewsIdResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Go on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended`, `interview-not-started`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviewsIdGrantTime: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 5
                 *     }
                 */
                "application/json": components["schemas"]["GrantTimeRequest"];
            };
        };
        responses: {
            /** @description Add minutes to the planned end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviewsIdNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Ask about the migration in more depth"
                 *     }
                 */
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            /** @description Tell the interviewer something */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended`, `interview-not-started`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInterviewsIdEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body: done once, answered the same, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "politely": true
                 *     }
                 */
                "application/json": components["schemas"]["EndRequest"];
            };
        };
        responses: {
            /** @description End the interview */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended`, `idempotency-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteInterviewsIdWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeleteWords"];
            };
        };
        responses: {
            /** @description Delete what the person said and is called */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-not-ended` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterviewsIdLive: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Watch an interview */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveView"];
                };
            };
            /** @description `invalid-request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterviewsIdRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All parts as one timeline, with what is missing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingManifest"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `words-deleted` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterviewsIdRecordingName: {
        parameters: {
            query?: never;
            header?: {
                range?: string;
            };
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sound of one part */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/ogg": string;
                };
            };
            /** @description `invalid-request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-mode`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`, `part-missing` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "link": "int_0123456789abcdefghjkmnpqrs.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I"
                 *     }
                 */
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description Exchange a link for a session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinReply"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJoinView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the candidate may know */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoinConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "noticeVersion": "2026-11-1",
                 *       "interview": true,
                 *       "recording": true
                 *     }
                 */
                "application/json": components["schemas"]["ConsentRequest"];
            };
        };
        responses: {
            /** @description Consent to the interview and its recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoinLeave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "intent": "later"
                 *     }
                 */
                "application/json": components["schemas"]["LeaveRequest"];
            };
        };
        responses: {
            /** @description Leave for now, or withdraw for good */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoinHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": true
                 *     }
                 */
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description “I need a moment” */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-ended`, `interview-not-started` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJoinTranscript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate's own record of what was said */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinTranscript"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteJoinWords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete what I said, my name and the recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `interview-not-ended` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJoinSocket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The socket */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoinCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description A room to try the line in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckReply"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-unreachable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoinStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StartRequest"];
            };
        };
        responses: {
            /** @description Enter the room */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartReply"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consent-missing`, `window-not-open`, `interview-ended`, `session-elsewhere` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-expired`, `window-closed` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `provider-key-invalid`, `provider-unreachable`, `media-unreachable` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The window as a calendar entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgentInterviewsIdLease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "epoch": 1,
                 *       "agentId": "agent-AJ_1",
                 *       "room": "int_0123456789abcdefghjkmnpqrs",
                 *       "probes": [
                 *         {
                 *           "provider": "openai",
                 *           "model": "gpt-realtime-2.1",
                 *           "reportedModel": "gpt-realtime-2.1"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["LeaseRequest"];
            };
        };
        responses: {
            /** @description Take an interview */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseGrant"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale-epoch`, `lease-refused`, `interview-ended`, `simulated-provider-in-live-mode` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgentInterviewsIdToolCalls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "callId": "sess_1/call_1",
                 *       "name": "check_time_remaining",
                 *       "args": {}
                 *     }
                 */
                "application/json": components["schemas"]["ToolCall"];
            };
        };
        responses: {
            /** @description Call a tool */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToolCallReply"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale-epoch`, `command-conflict`, `interview-ended` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgentInterviewsIdSync: {
        parameters: {
            query?: {
                briefing?: "0" | "1";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reports": [
                 *         {
                 *           "seq": 1,
                 *           "report": {
                 *             "type": "greeting_started",
                 *             "startedAtMs": 1797000000000
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SyncRequest"];
            };
        };
        responses: {
            /** @description Tell what happened, hear what to do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncReply"];
                };
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale-epoch`, `out-of-order` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgentInterviewsIdRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "ended"
                 *     }
                 */
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`, `malformed-json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale-epoch` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAgentInterviewsIdRecordingName: {
        parameters: {
            query?: never;
            header: {
                "x-started-at-ms": number;
                "x-duration-ms": number;
                "x-sha256": string;
            };
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "audio/ogg": string;
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale-epoch`, `part-conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `words-deleted` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHooksLivekit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/webhook+json": string;
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `webhook-unverified` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the edge is up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        environment: string;
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
