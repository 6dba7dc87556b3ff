/**
 * What the page takes from LiveKit's client, in one chunk that loads after the first paint:
 * import this file only with `import()`.
 */
export { ConnectionError, ConnectionErrorReason, DisconnectReason, Room, RoomEvent, Track } from "livekit-client";
