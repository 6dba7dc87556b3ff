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
         * @description Newest first. The list follows an interview within a moment; the interview itself is always current. `outcome` is what a comparison of one guide's candidates needs: filter by `configId`.
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
    "/v1/interviews/{id}/prompt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the exact prompt an interview is held with
         * @description The text stored when it was scheduled, whatever became of the guide since. Nothing is added about the candidate, so it stays when their words are deleted. Candidates and share links never get it.
         */
        get: operations["getInterviewsIdPrompt"];
        put?: never;
        post?: never;
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
         * @description Removes them from answers, tables and files, and the recording unless `recording` is false. The log of ids, times, numbers and hashes stays and still replays, and so does `metadata`. Backups of the platform keep older copies for up to 30 days.
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
    "/v1/interviews/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the report
         * @description Scores with their evidence, recommendation and why, decision, transcript, recording, questions, incidents and cost. From the end of the interview on; `banners` say what it lacks. `download=1` answers with a file to keep. Each reading is in the audit log.
         */
        get: operations["getInterviewsIdReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluate, or evaluate again
         * @description Starts an evaluation of the newest transcript; the report shows its progress and then its result. Earlier ones stay in the log. What was evaluated before with the same inputs is not billed again.
         */
        post: operations["postInterviewsIdEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description By a person, in the name they are signed in with. The newest decision stands; none is ever removed. `evaluation` is the one that was on the screen: a decision against its recommendation is marked as an override.
         */
        post: operations["postInterviewsIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the transcript of record
         * @description The newest version, or the one that is named.
         */
        get: operations["getInterviewsIdTranscript"];
        put?: never;
        /**
         * Correct the transcript of record
         * @description By a person who listened; makes the next version and changes none. `baseVersion` is the one that was read: when a newer one exists, nothing is stored. Scores stay as they are until somebody evaluates again.
         */
        post: operations["postInterviewsIdTranscript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the links to the report
         * @description Newest first, expired and revoked ones too, without their secrets.
         */
        get: operations["getInterviewsIdShares"];
        put?: never;
        /**
         * Make a link to the report
         * @description For somebody who has no key. It shows this one report and its recording until it expires or is revoked; deciding asks for sign-in. The address holds the secret in its fragment and is shown this once.
         */
        post: operations["postInterviewsIdShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}/shares/{shareId}": {
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
         * Take a link back
         * @description Whoever has the report open sees nothing more of it. Twice is the same as once.
         */
        delete: operations["deleteInterviewsIdSharesShareId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a link for a view
         * @description `link` is the fragment of the share URL. The session shows this one report, at most twelve hours and never longer than the link stands. Each exchange is counted.
         */
        post: operations["postShared"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the report that was shared
         * @description Without the candidate's contact, `metadata`, earlier decisions, who corrected the transcript, live notes and cost. Each reading is in the audit log.
         */
        get: operations["getSharedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/recording/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sound of one part */
        get: operations["getSharedRecordingName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done
         * @description Newest first: sign-ins, keys, guides, appointments, and of every interview each view, score, decision, override, export, share and recording read. Admins read all of it; with an interview as `subject` everybody who may read that interview.
         */
        get: operations["getAudit"];
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
        /**
         * Remove what I said, my name and the recording
         * @description Removes them from answers, tables and files. Ids, times, numbers, hashes and scores stay. Backups of the platform keep older copies for up to 30 days.
         */
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
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhook endpoints */
        get: operations["getWebhooks"];
        put?: never;
        /**
         * Add a webhook endpoint
         * @description Told of what happens from now on in the key's mode. Messages follow standard-webhooks: verify `webhook-signature` with the secret, which is shown once, and know repeated messages by `webhook-id`. Any 2xx within ten seconds is success; everything else is tried again for about three days, except 410, which ends that delivery.
         */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
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
         * Delete a webhook endpoint
         * @description Deliveries that still waited for it are given up. Twice is the same as once.
         */
        delete: operations["deleteWebhooksId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook deliveries
         * @description Every message of the last 30 days to every endpoint, newest first, with every attempt.
         */
        get: operations["getWebhooksDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description The same body under the same `webhook-id`, now: receivers know it for a repetition.
         */
        post: operations["postWebhooksDeliveriesIdReplay"];
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
            /** @description Weighted totals from which the report recommends; 6 and 8 when left out. No model is told. */
            recommendation?: {
                hireAt: number;
                strongHireAt: number;
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
            /** @description SHA-256 of `text` in UTF-8, hex */
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
            /** @description Of the newest evaluation; null before the first */
            outcome: components["schemas"]["ScoreSummary"] | null;
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
        ScoreSummary: {
            evaluation: number;
            recommendation: components["schemas"]["Recommendation"];
            totalHundredths: number | null;
            confidence: components["schemas"]["Confidence"];
            areas: {
                area: string;
                weightBasisPoints: number;
                scoreTenths: number | null;
            }[];
            /** @description Each once */
            reviewReasons: components["schemas"]["ReviewReasonCode"][];
            source: components["schemas"]["Source"];
        };
        /** @enum {string} */
        Recommendation: "strong_hire" | "hire" | "no_hire" | "no_recommendation";
        /**
         * @description How far the runs agree, how much was covered, how well it was heard. Not how likely a score is right
         * @enum {string}
         */
        Confidence: "low" | "medium" | "high";
        /** @enum {string} */
        ReviewReasonCode: "runs_disagree" | "no_quote_found" | "quote_rejected" | "run_missing" | "run_unusable" | "addressed_to_evaluator" | "forbidden_judgement" | "weak_transcript" | "too_little_speech" | "question_not_asked" | "broken_off" | "recording_gap" | "no_recording" | "simulated_speech" | "evaluation_failed";
        /** @enum {string} */
        Source: "simulator" | "replay" | "provider";
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
            /** @description Of the newest evaluation; null before the first */
            outcome: components["schemas"]["ScoreSummary"] | null;
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
                code: "refused" | "unauthorized" | "forbidden" | "model" | "region" | "unreachable" | "closed" | "expired" | "quota" | "rate_limited" | "stalled" | "protocol";
            } | {
                /** @constant */
                type: "provider.unavailable";
                epoch: number;
                /** @enum {string} */
                code: "refused" | "unauthorized" | "forbidden" | "model" | "region" | "unreachable" | "closed" | "expired" | "quota" | "rate_limited" | "stalled" | "protocol";
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
                    kind: "response" | "transcription" | "evaluation";
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
            } | {
                /** @constant */
                type: "transcript.stored";
                version: number;
                correctionOf: number | null;
                source: components["schemas"]["Source"];
                words: {
                    id: string;
                    sha256: string;
                    chars: number;
                };
                by: string;
            } | {
                /** @constant */
                type: "evaluation.requested";
                evaluation: number;
                /** @enum {string} */
                cause: "ended" | "person" | "correction";
                by: string;
            } | {
                /** @constant */
                type: "evaluation.finished";
                evaluation: number;
                /** @description null when nothing could be frozen */
                runId: string | null;
                transcriptVersion: number | null;
                /** @enum {string} */
                state: "needs_review" | "ready";
                reviewReasons: components["schemas"]["ReviewReasonCode"][];
                /** @description null when the evaluation failed */
                summary: components["schemas"]["ScoreSummary"] | null;
                /** @description The evaluation without anybody's words: what is left once they are deleted */
                figures: components["schemas"]["Evaluation"] | null;
                /** @description The evaluation itself, which quotes people */
                words: {
                    id: string;
                    sha256: string;
                    chars: number;
                } | null;
                /** @description Why it failed; null when it did not */
                failureCode: string | null;
            } | {
                /** @constant */
                type: "decision.made";
                decision: components["schemas"]["DecisionChoice"];
                reason: {
                    id: string;
                    sha256: string;
                    chars: number;
                } | null;
                evaluation: number | null;
                overrides: boolean;
                by: string;
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
        Evaluation: {
            number: number;
            runId: string;
            inputs: components["schemas"]["EvaluationInputs"];
            source: components["schemas"]["Source"];
            startedAtMs: number;
            finishedAtMs: number;
            /** @enum {string} */
            state: "needs_review" | "ready";
            scorecard: components["schemas"]["Scorecard"];
            withheld: components["schemas"]["WithheldPassage"][];
            /** @description How many passages were replaced before the evaluator read them */
            blinded: number;
        };
        EvaluationInputs: {
            interviewId: string;
            transcript: {
                version: number;
                sha256: string;
            };
            config: {
                id: string;
                version: number;
                hash: string;
            };
            prompt: {
                hash: string;
                builderVersion: string;
            };
            /** @description Of blinding, checks, aggregation and rules in code */
            rulesVersion: string;
            /** @description One for each run, in order */
            models: {
                provider: components["schemas"]["ProviderName"];
                model: string;
            }[];
            parameters: {
                runs: number;
                maxOutputTokens: number;
            };
        };
        Scorecard: {
            /** @description Heaviest first */
            areas: components["schemas"]["AreaScore"][];
            /** @description Weighted mean of the observed areas, 1.00–10.00 */
            totalHundredths: number | null;
            /** @description Weight of the areas that were observed */
            observedBasisPoints: number;
            recommendation: components["schemas"]["Recommendation"];
            recommendationReasons: components["schemas"]["RuleReason"][];
            confidence: components["schemas"]["Confidence"];
            confidenceReasons: components["schemas"]["RuleReason"][];
            /** @description False until scores of this guide were compared with people's */
            calibrated: boolean;
            reviewReasons: components["schemas"]["ReviewReason"][];
        };
        AreaScore: {
            area: string;
            weightBasisPoints: number;
            /** @description Its share of the total once areas that were not observed are left out; null for those */
            effectiveBasisPoints: number | null;
            observed: boolean;
            scoreTenths: number | null;
            /** @description Highest minus lowest run */
            range: number | null;
            runs: components["schemas"]["AreaRun"][];
            /** @description The best first */
            evidence: components["schemas"]["Evidence"][];
            /** @description Of a run at the median; null when a check removed it */
            reasoning: string | null;
            reviewReasons: components["schemas"]["ReviewReasonCode"][];
        };
        AreaRun: {
            run: number;
            provider: components["schemas"]["ProviderName"];
            /** @description As the server names it */
            model: string;
            /** @enum {string} */
            outcome: "scored" | "not_observed" | "unusable" | "missing";
            score: number | null;
            quotesFound: number;
            quotesRejected: number;
        };
        Evidence: {
            turnId: string;
            /** @description As it stands in the transcript */
            quote: string;
            /**
             * @description Approximate: up to a tenth of its characters differ
             * @enum {string}
             */
            match: "exact" | "approximate";
            /** @enum {string} */
            bearing: "for" | "against";
            /** @description Wall time, for the recording; estimated within the turn by its place in the text */
            startedAtMs: number;
            endedAtMs: number;
            clockMs: number;
            /** @description How many runs cited it */
            runs: number;
        };
        RuleReason: {
            code: string;
            facts: {
                [key: string]: number | string | boolean;
            };
        };
        ReviewReason: {
            code: components["schemas"]["ReviewReasonCode"];
            area: string | null;
            turnId: string | null;
            facts: {
                [key: string]: number | string | boolean;
            };
        };
        WithheldPassage: {
            turnId: string;
            /** @description Offset in the turn's text, in characters */
            from: number;
            to: number;
            /** @enum {string} */
            kind: "instruction" | "score_request" | "false_authority" | "forged_data" | "rubric_echo" | "self_rating" | "pressure" | "repetition" | "disguised";
        };
        /** @enum {string} */
        DecisionChoice: "advance" | "hold" | "reject";
        InterviewPrompt: {
            persona: components["schemas"]["Persona"];
            text: string;
            /** @description SHA-256 of `text` in UTF-8, hex */
            hash: string;
            builderVersion: string;
            /** @description null when today's builder makes another text of that guide, or none: the stored text counts */
            blocks: {
                name: string;
                text: string;
            }[] | null;
            /** @description The version of the guide it was built from */
            config: {
                id: string;
                version: number;
                hash: string;
            };
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
        Report: {
            /** @constant */
            schemaVersion: 1;
            madeAtMs: number;
            interview: components["schemas"]["Interview"];
            banners: components["schemas"]["ReportBanner"][];
            /** @description The rubric, heaviest first */
            areas: {
                name: string;
                weightBasisPoints: number;
                description: string;
                anchors: {
                    score: number;
                    description: string;
                }[];
            }[];
            /** @description While an evaluation runs */
            progress: {
                done: number;
                total: number;
                /** @enum {string} */
                step: "transcribing" | "scoring";
            } | null;
            evaluation: components["schemas"]["Evaluation"] | null;
            lookAtFirst: components["schemas"]["LookAtFirst"][];
            decision: components["schemas"]["Decision"] | null;
            /** @description All of them, newest first */
            decisions: components["schemas"]["Decision"][];
            transcript: components["schemas"]["Transcript"] | null;
            transcriptVersions: {
                version: number;
                madeAtMs: number;
                madeBy: string;
                madeByName: string | null;
            }[];
            recording: components["schemas"]["RecordingManifest"] | null;
            sections: {
                section: components["schemas"]["SectionName"];
                enteredAtMs: number;
                enteredClockMs: number;
                leftClockMs: number;
                budgetMs: number;
            }[];
            /** @description False: questions were chosen by the model */
            structured: boolean;
            questions: {
                id: string;
                text: string;
                section: components["schemas"]["SectionName"];
                areas: string[];
                required: boolean;
                askedAtMs: number | null;
                followUps: number;
            }[];
            followUps: {
                questionId: string | null;
                reason: string | null;
                atMs: number;
            }[];
            incidents: {
                code: string;
                atMs: number;
                facts: {
                    [key: string]: number | string | boolean;
                };
            }[];
            /** @description The interviewer model's notes, taken live: never the score of record. null behind a share link */
            scoreNotes: {
                area: string;
                score: number;
                questionId: string | null;
                evidence: string | null;
                atMs: number;
            }[] | null;
            /** @description null behind a share link */
            cost: {
                interviewMicroUsd: number;
                transcriptionMicroUsd: number;
                evaluationMicroUsd: number;
                /** @description Billed things without a known price: the cost is a lower bound when not 0 */
                unpriced: number;
                tokens: number;
                source: components["schemas"]["Source"] | null;
            } | null;
            latency: {
                p50Ms: number | null;
                p95Ms: number | null;
                samples: number;
            };
            integrity: {
                configHash: string;
                promptHash: string;
                logEvents: number;
                /** @description Of a replay of the log; 0 is what must hold */
                auditFindings: number;
            };
        };
        /** @enum {string} */
        ReportBanner: "test" | "incomplete" | "uncalibrated" | "evaluation_running" | "evaluation_failed" | "not_evaluated" | "words_deleted" | "older_transcript";
        LookAtFirst: {
            code: components["schemas"]["ReviewReasonCode"];
            area: string | null;
            turnId: string | null;
            /** @description Wall time in the recording */
            atMs: number | null;
            facts: {
                [key: string]: number | string | boolean;
            };
        };
        Decision: {
            decision: components["schemas"]["DecisionChoice"];
            /** @description null when none was given, or once words are deleted */
            reason: string | null;
            /** @description The person's id */
            by: string;
            /** @description From their sign-in; null only for a viewer who may not know */
            byName: string | null;
            atMs: number;
            evaluation: number | null;
            /** @description It goes against the recommendation that was on the screen */
            overrides: boolean;
        };
        Transcript: {
            version: number;
            correctionOf: number | null;
            madeAtMs: number;
            /** @description A person's id, or `evaluation` */
            madeBy: string;
            source: components["schemas"]["Source"];
            /** @description Models that wrote it, as they call themselves; `live` where only the live transcript was left */
            engines: string[];
            turns: components["schemas"]["RecordTurn"][];
            gaps: components["schemas"]["RecordingGap"][];
            quality: components["schemas"]["TranscriptQuality"];
        };
        RecordTurn: {
            /** @description `t1`, `t2`, …: its place in this version */
            id: string;
            /** @enum {string} */
            speaker: "candidate" | "interviewer";
            text: string;
            startedAtMs: number;
            endedAtMs: number;
            /** @description Interview time at which it began */
            clockMs: number;
            section: components["schemas"]["SectionName"] | null;
            /** @description Of the recogniser; null when it gives none */
            confidence: number | null;
            marks: components["schemas"]["TurnMark"][];
            liveTurnId: string | null;
            /** @description What the live transcript had, where it disagrees */
            liveText: string | null;
            interrupted: boolean;
        };
        /** @enum {string} */
        TurnMark: "low_confidence" | "disagrees_with_live" | "not_understood" | "near_gap" | "live_only" | "record_only" | "corrected";
        TranscriptQuality: {
            candidateWords: number;
            candidateSpeechMs: number;
            /** @description Candidate's speech without words */
            notUnderstoodMs: number;
            /** @description Of the candidate's turns, weighted by their length */
            meanConfidence: number | null;
            /** @description Word error rate of the candidate's live transcript against this one, at most 1 */
            liveDisagreement: number | null;
            /** @description Between greeting and end, not recorded */
            gapMs: number;
        };
        ShareCreated: {
            id: string;
            createdByName: string;
            createdAtMs: number;
            expiresAtMs: number;
            revokedAtMs: number | null;
            /** @description How often it was exchanged for a view */
            opens: number;
            url: string;
        };
        Share: {
            id: string;
            createdByName: string;
            createdAtMs: number;
            expiresAtMs: number;
            revokedAtMs: number | null;
            /** @description How often it was exchanged for a view */
            opens: number;
        };
        SharedSession: {
            session: string;
            interviewId: string;
            expiresAtMs: number;
        };
        AuditEntry: {
            atMs: number;
            /** @description `share:<id>` for somebody with a share link */
            principalId: string;
            displayName: string | null;
            action: string;
            subject: string;
            /** @description Which one, or how: a share's id, a version's number, `reject` */
            detail: string | null;
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
        WebhookEndpoint: {
            id: string;
            url: string;
            types: components["schemas"]["WebhookType"][];
            description: string;
            createdAtMs: number;
            /** @description First of the failures since the last success */
            failingSinceMs: number | null;
        };
        /** @enum {string} */
        WebhookType: "interview.ended" | "interview.evaluated" | "interview.decided";
        WebhookEndpointCreated: {
            id: string;
            url: string;
            types: components["schemas"]["WebhookType"][];
            description: string;
            createdAtMs: number;
            /** @description First of the failures since the last success */
            failingSinceMs: number | null;
            secret: string;
        };
        WebhookDelivery: {
            /** @description The `webhook-id` header: the same for every attempt and replay */
            id: string;
            endpointId: string;
            type: components["schemas"]["WebhookType"];
            interviewId: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            createdAtMs: number;
            nextAttemptAtMs: number | null;
            attempts: {
                atMs: number;
                durationMs: number;
                /** @description HTTP status; null when nothing answered */
                status: number | null;
                outcome: components["schemas"]["WebhookOutcome"];
            }[];
        };
        /** @enum {string} */
        WebhookOutcome: "delivered" | "refused" | "redirected" | "timeout" | "unreachable" | "address_not_allowed" | "secret_unreadable";
        Problem: {
            /** @description `urn:vivavoce:problem:<code>` */
            type: string;
            /** @enum {string} */
            code: "invalid-request" | "malformed-json" | "unauthenticated" | "forbidden" | "wrong-mode" | "person-required" | "not-found" | "method-not-allowed" | "idempotency-conflict" | "version-conflict" | "command-conflict" | "interview-ended" | "interview-not-started" | "interview-already-started" | "interview-not-ended" | "consent-missing" | "session-elsewhere" | "window-not-open" | "window-closed" | "link-expired" | "words-deleted" | "stale-epoch" | "lease-refused" | "out-of-order" | "simulated-provider-in-live-mode" | "unknown-tool" | "invalid-arguments" | "unknown-section" | "backward-transition" | "too-early-to-close" | "closing-has-begun" | "unknown-area" | "unknown-question" | "invalid-config" | "invalid-window" | "payload-too-large" | "part-missing" | "part-conflict" | "evaluation-running" | "evaluation-over" | "nothing-to-evaluate" | "transcript-missing" | "unknown-turn" | "share-expired" | "simulated-evaluator-in-live-mode" | "address-not-allowed" | "webhook-unverified" | "rate-limited" | "provider-key-missing" | "provider-key-invalid" | "provider-model-missing" | "provider-region-refused" | "provider-quota-spent" | "provider-unreachable" | "media-unreachable" | "internal";
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
            /** @description Weighted totals from which the report recommends; 6 and 8 when left out. No model is told. */
            recommendation?: {
                hireAt: number;
                strongHireAt: number;
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
        DecisionRequest: {
            decision: components["schemas"]["DecisionChoice"];
            /**
             * @description Required to reject
             * @default
             */
            reason?: string;
            /** @description The evaluation that was on the screen; null when there was none */
            evaluation: number | null;
        };
        TranscriptCorrection: {
            baseVersion: number;
            turns: {
                id: string;
                text: string;
            }[];
        };
        ShareCreate: {
            /** @default 168 */
            expiresInHours?: number;
        };
        SharedLink: {
            link: string;
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
            /** @description From the dispatch; refused when it is not newer than the last lease */
            epoch: number;
            agentId: string;
            room: string;
            probes: {
                provider: components["schemas"]["ProviderName"];
                model: string;
                reportedModel: string | null;
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
            /** @description Turns that have begun and are not reported yet: marked as cut off when nothing more is heard */
            underWay?: components["schemas"]["TurnUnderWay"][];
            /** @description Whether the candidate is in the room now; believed before what the media server told late */
            candidatePresent?: boolean;
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
            code: "refused" | "unauthorized" | "forbidden" | "model" | "region" | "unreachable" | "closed" | "expired" | "quota" | "rate_limited" | "stalled" | "protocol";
        } | {
            /** @constant */
            type: "provider_unavailable";
            /** @enum {string} */
            code: "refused" | "unauthorized" | "forbidden" | "model" | "region" | "unreachable" | "closed" | "expired" | "quota" | "rate_limited" | "stalled" | "protocol";
        } | {
            /** @constant */
            type: "provider_available";
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
                kind: "response" | "transcription" | "evaluation";
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
        TurnUnderWay: {
            /** @enum {string} */
            speaker: "candidate" | "interviewer";
            /** @description On the agent's clock */
            startedAtMs: number;
        };
        ReleaseRequest: {
            /** @enum {string} */
            reason: "ended" | "draining" | "provider_lost" | "fenced" | "crashed";
        };
        WebhookEndpointCreate: {
            /** Format: uri */
            url: string;
            types: components["schemas"]["WebhookType"][];
            /** @default  */
            description?: string;
        };
        WebhookReplay: {
            endpointId: string;
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
                evaluation?: components["schemas"]["EvaluationState"];
                decision?: components["schemas"]["DecisionState"];
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
    getInterviewsIdPrompt: {
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
            /** @description Read the exact prompt an interview is held with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewPrompt"];
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
    getInterviewsIdReport: {
        parameters: {
            query?: {
                download?: "0" | "1";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
            /** @description `interview-not-ended` */
            409: {
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
    postInterviewsIdEvaluation: {
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
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Evaluate, or evaluate again */
            202: {
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
            /** @description `interview-not-ended`, `evaluation-running`, `nothing-to-evaluate`, `idempotency-conflict` */
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
    postInterviewsIdDecision: {
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
                 *       "decision": "advance",
                 *       "reason": "Clear trade-offs, from two systems of their own",
                 *       "evaluation": 1
                 *     }
                 */
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Decide */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
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
            /** @description `wrong-mode`, `forbidden`, `person-required` */
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
    getInterviewsIdTranscript: {
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
            /** @description Read the transcript of record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transcript"];
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
            /** @description `not-found`, `transcript-missing` */
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
    postInterviewsIdTranscript: {
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
                 *       "baseVersion": 1,
                 *       "turns": [
                 *         {
                 *           "id": "t4",
                 *           "text": "We moved the writes behind a queue."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TranscriptCorrection"];
            };
        };
        responses: {
            /** @description Correct the transcript of record */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transcript"];
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
            /** @description `wrong-mode`, `forbidden`, `person-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`, `transcript-missing` */
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
            /** @description `unknown-turn` */
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
    getInterviewsIdShares: {
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
            /** @description List the links to the report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Share"][];
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
    postInterviewsIdShares: {
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
                 *       "expiresInHours": 72
                 *     }
                 */
                "application/json": components["schemas"]["ShareCreate"];
            };
        };
        responses: {
            /** @description Make a link to the report */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareCreated"];
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
    deleteInterviewsIdSharesShareId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                shareId: string;
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
    postShared: {
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
                 *       "link": "shr_0123456789abcdefghjkmnpqrs.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I"
                 *     }
                 */
                "application/json": components["schemas"]["SharedLink"];
            };
        };
        responses: {
            /** @description Exchange a link for a view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedSession"];
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
            /** @description `share-expired` */
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
    getSharedReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the report that was shared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
            /** @description `share-expired` */
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
    getSharedRecordingName: {
        parameters: {
            query?: never;
            header?: {
                range?: string;
            };
            path: {
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
            /** @description `part-missing` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `share-expired` */
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
    getAudit: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List what was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
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
                 *       "noticeVersion": "2026-11-3",
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
            /** @description `interview-ended`, `session-elsewhere` */
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
            /** @description Remove what I said, my name and the recording */
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
            /** @description `provider-key-invalid`, `provider-model-missing`, `provider-region-refused`, `provider-quota-spent`, `provider-unreachable`, `media-unreachable` */
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
    getWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List webhook endpoints */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookEndpoint"][];
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
    postWebhooks: {
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
                 *       "url": "https://ats.example.com/hooks/vivavoce",
                 *       "types": [
                 *         "interview.evaluated"
                 *       ],
                 *       "description": "ATS"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookEndpointCreate"];
            };
        };
        responses: {
            /** @description Add a webhook endpoint */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointCreated"];
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
            /** @description `address-not-allowed` */
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
    deleteWebhooksId: {
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
    getWebhooksDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                endpointId?: string;
                interviewId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List webhook deliveries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
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
    postWebhooksDeliveriesIdReplay: {
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
                 *       "endpointId": "whk_1"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookReplay"];
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
