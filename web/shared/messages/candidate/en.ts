/**
 * Every word on the candidate's page, in English: short sentences, second person, no jargon, no exclamation marks.
 * An error says what happened, what is safe, what to do. Another language is a file of the same shape beside this one.
 */
export const en = {
  languageName: { en: "English", de: "German", es: "Spanish", fr: "French" },
  test: {
    word: "TEST",
    strip: "A test. Nothing here counts.",
    simulatedTitle: "This interviewer is simulated",
    simulated:
      "It will not understand a live person’s words. It hears that you speak and answers from a script. What you say is marked as not understood and is never used to judge anyone.",
  },
  titles: {
    loading: "Opening your interview",
    welcome: "Welcome",
    sound: "Sound check",
    waiting: "Waiting for your interviewer",
    listening: "Listening",
    thinking: "Thinking",
    speaking: "Speaking",
    moment: "Taking a moment",
    paused: "Paused",
    reconnecting: "Reconnecting",
    left: "Saved, come back",
    elsewhere: "Open elsewhere",
    done: "Done",
    problem: "A problem",
    with: (state: string, company: string | null) =>
      company === null ? state : `${state} · Interview with ${company}`,
    test: (title: string) => `TEST · ${title}`,
  },
  loading: {
    heading: "Opening your interview",
    slow: "This takes longer than usual. Your link is safe; we keep trying.",
  },

  welcome: {
    heading: (role: string) => role,
    eyebrow: (company: string) => `Interview with ${company}`,
    hello: (name: string | null) => (name === null ? "Hello." : `Hello ${name}.`),
    intro: (minutes: string, language: string) =>
      `This is a spoken interview of about ${minutes}, in ${language}. You need a microphone and a quiet place.`,
    minutes: (count: number) => (count === 1 ? "1 minute" : `${count} minutes`),
    extraTime: (planned: number, granted: number) => `You have extra time: ${granted} minutes instead of ${planned}.`,
    facts: {
      who: "Who interviews",
      whoText: (company: string) => `An AI interviewer. A person at ${company} decides.`,
      recorded: "What is recorded",
      recordedText:
        "Your voice, the interviewer’s voice, and the words as text. No video. Your voice goes to the provider of the AI model to hold the conversation and to write it down.",
      evaluated: "How it is evaluated",
      evaluatedText: (company: string) =>
        `Afterwards an AI compares the text of what you said with what the role needs, and quotes you. We try to remove your name before. A person at ${company} can hear what is recorded, and decides.`,
      seen: "Who sees it",
      seenText: (company: string) => `People at ${company} who decide about this role.`,
      kept: "How long it is kept",
      keptText: (days: number) =>
        `${days} days after the interview. Then the recording, the words and your name are removed. You can remove them yourself earlier. Backups may hold them for up to 30 days more.`,
      notJudged: "What is not judged",
      notJudgedText:
        "Your accent, your tone, how fast you speak, your pauses, your looks. Only what you say, as it was written down. If words were misheard, you can ask to have them corrected.",
      until: "Open until",
      untilText: (moment: string) => `${moment}, your time. Start whenever it suits you.`,
    },
    consentHeading: "Before we go on",
    consentInterview: (company: string) =>
      `I agree to be interviewed by an AI interviewer. A person at ${company} decides.`,
    consentRecording: (days: number) =>
      `I agree that the conversation is recorded, written down and kept for ${days} days.`,
    consentFirst: "Tick both boxes to go on. Nothing is captured yet.",
    goOn: "Go to the sound check",
    nothingYet:
      "Your microphone is still off. Next you check your sound; the interview starts only when you press start.",
    different: "I need something different",
  },

  different: {
    heading: "I need something different",
    intro: (company: string) =>
      `You can ask ${company} for other conditions before you start. Asking does not count against you. Your link stays as it is until they send you another.`,
    timeTitle: "More time",
    timeText:
      "They can invite you with a quarter more, half as much again, or twice the time. The interviewer then also lets a silence last longer before it speaks.",
    humanTitle: "A person, or in writing",
    humanText: "If speaking with a machine is not for you, ask for a conversation with a person or a written form.",
    alwaysTitle: "What you always have here",
    alwaysText:
      "Large captions of what is said, as far as it is understood. A button that makes the interviewer wait. You may ask it to repeat, to speak more slowly, or to put a question in other words. You may leave and come back.",
    how: "Reply to your invitation, or copy this message:",
    message: (role: string) =>
      `Hello, I am invited to the interview for ${role}. I would like to ask for different conditions: `,
    copy: "Copy the message",
    copied: "Copied. Paste it into a reply to your invitation.",
    copyFailed: "Your browser did not allow copying. Select the text above and copy it.",
    close: "Back",
  },

  sound: {
    heading: "Check your sound",
    intro: "A few short steps. Nothing here is sent to the interviewer or stored.",
    microphone: {
      heading: "Microphone",
      intro: "Your browser will ask whether this page may use your microphone. Choose “Allow”.",
      turnOn: "Turn on the microphone",
      asking: "Waiting for your answer to the browser’s question",
      choose: "Microphone",
      speaker: "Speaker",
      defaultDevice: "Chosen by your system",
      numbered: (index: number) => `Microphone ${index}`,
      numberedSpeaker: (index: number) => `Speaker ${index}`,
      level: "Level of your microphone",
      speak: "Say a few words. The bar moves with your voice.",
      heard: "We hear you.",
      silent: "The bar does not move. Choose another microphone, or check whether yours has a mute switch.",
    },
    denied: {
      title: "The microphone is blocked",
      text: "Your browser does not let this page use the microphone. Press the icon at the left of the address bar, allow the microphone, then try again. On a phone, also look in the settings of your browser.",
    },
    missing: {
      title: "No microphone found",
      text: "Plug one in or switch your headset on, then try again. You can also open your link on your phone.",
    },
    busy: {
      title: "The microphone is in use",
      text: "Another program holds it. Close other calls or recording programs, then try again.",
    },
    unsupported: {
      title: "This browser cannot use a microphone",
      text: "Open your link in a current Chrome, Edge, Firefox or Safari. Your link stays valid.",
    },
    again: "Try again",
    echo: {
      heading: "Say something, hear yourself",
      intro: "Speak for five seconds. Then you hear what the interviewer would hear.",
      record: "Record five seconds",
      recording: (seconds: number) =>
        seconds === 1 ? "Speak now. 1 second left." : `Speak now. ${seconds} seconds left.`,
      playing: "Now you hear yourself.",
      replay: "Hear it again",
      heard: "I heard myself",
      notHeard: "I heard nothing",
      good: "Good. Your sound works.",
      remedyTitle: "You heard nothing",
      remedy:
        "Turn the volume up, choose another speaker above, or plug your headphones in again. Then record once more.",
      tooQuiet: "The recording is almost silent. Move closer to the microphone or choose another one above.",
      failed: "Your browser could not record. You can still start: the level bar shows that we hear you.",
    },
    line: {
      heading: "Connection",
      intro: "We try the line that the interview will use.",
      run: "Check the connection",
      running: "Checking the connection",
      again: "Check again",
      good: { title: "Good", text: "Your connection carries the call well." },
      slow: {
        title: "Slow, but it works",
        text: "Answers may reach you late. Move closer to your router, use a cable, or stop downloads on this network.",
      },
      lossy: {
        title: "Unsteady, but it works",
        text: "Some sound may be lost. Move closer to your router, use a cable, or switch from mobile data to Wi-Fi.",
      },
      offline: {
        title: "No internet",
        text: "This computer or phone is not online. Connect it to the internet, then check again.",
      },
      server: {
        title: "We cannot be reached",
        text: "The page is online but our service does not answer. Wait a minute, then check again. Your link is safe.",
      },
      callService: {
        title: "The call service is blocked",
        text: "This network stops the connection to the call. Switch off a VPN, or use another network such as your phone’s.",
      },
      media: {
        title: "Sound is blocked on this network",
        text: "A firewall lets the page through but not the sound. This is common in offices. Use a home network or your phone’s.",
      },
      unsupported: {
        title: "This browser cannot hold a call",
        text: "Open your link in a current Chrome, Edge, Firefox or Safari.",
      },
    },
    practice: {
      heading: "Practice question",
      intro:
        "If you like, try one question first. The answer stays on this page and is gone when you go on. It is never sent or stored.",
      begin: "Try the practice question",
      question: "What is something you learned recently, and how did you go about it?",
      answering: "Answer out loud. Take as long as you like, up to a minute.",
      stop: "I am finished",
      replay: "Hear my answer",
      done: "That is all there is to it. In the interview you may also ask back, pause, or correct yourself.",
      again: "Once more",
    },
    start: "Start the interview",
    continue: "Continue the interview",
    starting: "Starting",
    microphoneFirst: "Turn on the microphone first.",
    opens: (moment: string) => `The interview opens on ${moment}, your time. You can start then.`,
    startHint: "Your time starts when the interviewer begins to speak.",
    startAnyway: "You can start anyway. If the line breaks you can come back at the same place.",
  },

  sections: {
    opening: "Welcome",
    background: "Your background",
    technical: "Main questions",
    system_design: "Designing a system",
    qa: "Your questions",
    wrapup: "Closing",
  },

  call: {
    heading: (role: string, company: string) => `Interview for ${role} at ${company}`,
    state: {
      joining: "Your interviewer is joining",
      listening: "Listening",
      thinking: "Thinking",
      speaking: "Speaking",
      moment: "Taking a moment",
      paused: "Paused",
      quiet: "One moment",
    },
    stateHint: {
      joining: "Stay on this page. Your time has not started.",
      listening: "It is your turn. Pauses are fine.",
      thinking: "The interviewer prepares its answer.",
      speaking: "You may interrupt at any time.",
    },
    joiningAgain: "Your interviewer is rejoining",
    short: {
      title: "We are short of interviewers",
      text: (until: string) => `Stay, or come back until ${until}. Your time has not started.`,
    },
    muted: "You are muted. The interviewer cannot hear you.",
    bar: {
      label: "Section and time",
      left: (minutes: number) =>
        minutes < 1 ? "less than a minute left" : minutes === 1 ? "1 minute left" : `${minutes} minutes left`,
      still: "stopped",
      hide: "Hide the time",
      show: "Show the time",
    },
    captions: {
      label: "Captions",
      show: "Captions",
      larger: "Larger text",
      empty: "What is said appears here.",
      interviewer: "Interviewer",
      you: "You",
      newest: "Go to the newest",
    },
    controls: {
      label: "Your controls",
      moment: "I need a moment",
      ready: "I am ready",
      mute: "Mute",
      unmute: "Unmute",
      help: "Help",
      leave: "Leave",
    },
    moment: {
      title: "Take your time",
      text: (left: string) => `The interviewer waits ${left} more, or until you speak.`,
      asking: "The interviewer waits.",
    },
    soundBlocked: {
      title: "Your browser holds the sound back",
      text: "Press the button to hear your interviewer.",
      act: "Turn the sound on",
    },
    reconnecting: { title: "Reconnecting", text: "Your answers so far are safe. Stay on this page." },
    stillReconnecting: {
      title: "Still no connection",
      text: "Your answers so far are safe and your time stands still. Check your internet. You can also leave and come back with the same link.",
      act: "Try again",
    },
    stalled: {
      title: "The line is quiet",
      text: "Nothing has arrived for a few seconds. Your answers so far are safe; we are checking the line.",
    },
    newsLost: "Time and section may be out of date. The conversation goes on.",
    paused: {
      no_agent: {
        title: "Your interviewer dropped out",
        text: "Another one is joining and knows where you were. Your answers are safe and your time stands still.",
      },
      no_provider: {
        title: "Your interviewer lost its line",
        text: "It is coming back and knows where you were. Your answers are safe and your time stands still.",
      },
      person: {
        title: "The interview is paused",
        text: (company: string) => `Someone at ${company} paused it. Your answers are safe and your time stands still.`,
      },
      candidate_absent: {
        title: "We lost you for a moment",
        text: "You are coming back at the same place. Your answers are safe and your time stands still.",
      },
    },
    microphone: {
      silent: {
        title: "We hear nothing from you",
        text: "Your microphone sends only silence. Check its mute switch, or choose another one under Help.",
        act: "Open help",
      },
      lost: {
        title: "Your microphone was disconnected",
        text: "Plug it in again or choose another one under Help. Your answers so far are safe.",
        act: "Open help",
      },
      denied: {
        title: "The microphone is blocked",
        text: "The interviewer cannot hear you. Allow the microphone in the address bar, then try again.",
        act: "Try again",
      },
      missing: {
        title: "No microphone found",
        text: "The interviewer cannot hear you. Plug one in, then try again.",
        act: "Try again",
      },
      busy: {
        title: "The microphone is in use",
        text: "Another program holds it. Close it, then try again.",
        act: "Try again",
      },
    },
    help: {
      heading: "Help",
      hearTitle: "I do not hear the interviewer",
      hear: "Turn the volume up or choose another speaker. If nothing helps, reload the page: you come back at the same place.",
      heardTitle: "The interviewer does not hear me",
      heard: "Look whether the bar moves when you speak. If not, choose another microphone.",
      wordsTitle: "I did not understand a question",
      words: "Say so. The interviewer repeats it, more slowly or in other words. That is not held against you.",
      stopTitle: "I want to stop",
      stop: "Press Leave. You can come back later or end the interview for good.",
      differentTitle: "I need other conditions",
      different: (company: string) =>
        `Leave and write to ${company}: they can give you more time, or a person instead.`,
      reload: "Reload the page",
      close: "Back to the interview",
    },
    leave: {
      heading: "Leave the interview",
      text: (until: string) =>
        `If you leave for now, nothing is lost. You can come back with your link until ${until}.`,
      textBegun: (minutes: string) =>
        `If you leave for now, your answers are kept and your time stands still. Come back within ${minutes}; after that the interview is closed.`,
      endText: "If you end it, your answers so far go to the company and you cannot continue.",
      stay: "Stay",
      later: "Leave for now",
      end: "End it for good",
      endHeading: "End the interview for good",
      endConfirm: (company: string) =>
        `${company} gets what you have said so far. You cannot continue or start again with this link.`,
      endAct: "End the interview",
      back: "Go back",
    },
    failedToLeave:
      "We could not tell our service that you left. Your answers are safe. Close this page if you want to go.",
    beforeUnload: "The interview is running.",
  },

  left: {
    heading: "You left. Your answers are safe",
    lostHeading: "Welcome back",
    text: "Everything you have said so far is saved, and you continue at the same place.",
    timeLeft: (minutes: string) => `You have about ${minutes} left. Your time stands still while you are away.`,
    running: "Your time stands still while you are away.",
    until: (moment: string) =>
      `You can come back with your link until ${moment}. After that the interview is closed with what you have said.`,
    act: "Continue the interview",
    check: "Check your sound first",
  },
  returned: {
    heading: "No interviewer was free",
    text: (company: string) =>
      `We are sorry for the wait. Your time has not started and nothing was recorded. ${company} can see that no interviewer came.`,
    until: (moment: string) => `Try again now, or open your link later, until ${moment}.`,
    act: "Try again",
  },
  elsewhere: {
    heading: "Your interview is open elsewhere",
    text: "It is running in another window, or on another computer or phone. You can go on there, or continue here: the other one then closes.",
    act: "Continue here",
  },
  replaced: {
    heading: "The interview moved to another window",
    text: "You, or someone with your link, pressed “Continue here” in another window, or on another computer or phone. Nothing is lost, and this page has left the call.",
    notYou: "Was that not you? Continue here, and tell the company that invited you.",
    act: "Continue here",
  },

  done: {
    heading: {
      completed: "Thank you",
      timed_out: "Thank you",
      withdrawn: "You ended the interview",
      abandoned: "The interview was closed",
      failed: "The interview could not be finished",
      no_show: "The interview is over",
      cancelled: "The interview was cancelled",
    },
    lead: {
      completed: (company: string) => `That was the whole interview. Your answers are with ${company}.`,
      timed_out: (company: string) => `The time is over. What you said is saved and is with ${company}.`,
      withdrawn: (company: string) => `What you said until then is saved and is with ${company}.`,
      abandoned: (company: string) =>
        `Nobody was in the call for a long time, so it was closed. What you said until then is saved. If you want to go on, ask ${company} to offer it again.`,
      failed: (company: string) =>
        `The fault was on our side. What you said is saved. ${company} can see that and can offer you the interview again.`,
    },
    nextHeading: "What happens next",
    next: (company: string) => [
      `A person at ${company} can read and hear what you said, and decides. An AI compares it with what the role needs and quotes you.`,
      `${company} tells you the result. If you hear nothing, reply to your invitation and ask.`,
    ],
    wordsHeading: "Your words",
    wordsIntro: (days: number) =>
      `You can read what was said. The recording and the words are kept for ${days} days, unless you delete them.`,
    read: "Read what was said",
    hide: "Hide what was said",
    save: "Save as a text file",
    fileName: "my-interview.txt",
    reading: "Fetching what was said",
    nothing: "Nothing was said in this interview.",
    notUnderstood: "not understood",
    rightsHeading: "Your rights",
    rights: (company: string) =>
      `You can ask ${company} to correct what was written down, to explain the result, or to have a person review it. Reply to your invitation.`,
    delete: "Delete my words and recording",
    deleteHeading: "Delete your words and recording",
    deleteText: (company: string) =>
      `What you said, the recording and your name are removed and cannot be brought back here. Backups may hold them for up to 30 days more. ${company} can then no longer read or hear your answers and may be unable to consider you for this role.`,
    deleteAct: "Delete them",
    deleteKeep: "Keep them",
    deleting: "Deleting",
    deletedTitle: "Deleted",
    deleted: "Your words and your recording are removed. Dates, times, counts and scores remain.",
    close: "You can close this page.",
  },

  pages: {
    noLink: {
      heading: "Open your link",
      text: "This page needs the link from your invitation. Open it from there, whole, as it was sent to you.",
    },
    sessionOver: {
      heading: "Open your link again",
      text: "This page was open for too long. Your interview is safe. Open the link from your invitation again.",
    },
    badLink: {
      heading: "This link does not work",
      text: "It may be cut off, its time may be over, or the company may have sent you a newer one. Open the newest link from your invitation, whole. If that does not help, reply to your invitation.",
    },
    notOpen: {
      heading: "Your interview is not open yet",
      opens: (moment: string) => `It opens on ${moment}, your time.`,
      elsewhere: (moment: string) => `Where the company is: ${moment}.`,
      until: (moment: string) =>
        `You can start at any time until ${moment}. This page lets you in by itself when it opens.`,
      check: "Check your sound now",
      back: "Back",
    },
    closed: {
      heading: "The time for this interview is over",
      text: (moment: string) => `It could be started until ${moment}.`,
      ask: (company: string) =>
        `If you still want to be interviewed, reply to your invitation and ask ${company} for a new time.`,
      general: "If you still want to be interviewed, reply to your invitation and ask for a new time.",
    },
    cancelled: {
      heading: "This interview was cancelled",
      text: (company: string) =>
        `${company} cancelled it. Nothing was recorded. If that surprises you, reply to your invitation.`,
    },
    offline: {
      heading: "We cannot reach the interview",
      text: "No answer came. Check your internet connection. Your link stays valid and nothing is lost.",
      act: "Try again",
    },
    trouble: {
      heading: "Something went wrong on our side",
      text: "Your link stays valid and nothing is lost. Wait a moment, then try again.",
      act: "Try again",
    },
    busy: {
      heading: "A moment, please",
      text: "Too many requests came from your network. Wait a minute, then try again. Your link stays valid.",
      act: "Try again",
    },
  },

  /** For an action that failed while the page stays; the server's own code picks the words. */
  problems: {
    offline: "No answer came. Check your internet connection, then try again.",
    unreadable: "Our service gave no clear answer. Wait a moment, then try again.",
    "window-not-open": "The interview is not open yet. You can start when it opens.",
    "window-closed": "The time for this interview is over.",
    "link-expired": "This link no longer works. Open the newest one from your invitation.",
    "interview-ended": "The interview has ended.",
    "interview-not-ended": "This is possible once the interview has ended.",
    "interview-not-started": "The interview has not started yet.",
    "consent-missing": "Your consent is needed first. Reload the page to see the boxes again.",
    "words-deleted": "What was said has been deleted.",
    "rate-limited": "That was a lot at once. Wait a moment, then try again.",
    "media-unreachable":
      "The call service does not answer at the moment. Wait a minute, then try again. Your time has not started.",
    "provider-key-missing":
      "The interviewer is not set up. Tell the company that invited you. Your time has not started.",
    "provider-key-invalid":
      "The interviewer is not set up. Tell the company that invited you. Your time has not started.",
    "provider-model-missing":
      "The interviewer is not set up. Tell the company that invited you. Your time has not started.",
    "provider-region-refused":
      "The interviewer is not set up. Tell the company that invited you. Your time has not started.",
    "provider-quota-spent":
      "The interviewer is not set up. Tell the company that invited you. Your time has not started.",
    "simulated-provider-in-live-mode":
      "The interviewer is not set up. Tell the company that invited you. Your time has not started.",
    "provider-unreachable":
      "No interviewer can be reached at the moment. Wait a few minutes, then try again. Your time has not started.",
    other: "Something went wrong on our side. Your answers so far are safe. Wait a moment, then try again.",
  },
};
