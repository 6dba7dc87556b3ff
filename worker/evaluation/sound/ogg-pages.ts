/** One page of an Ogg file whose checksum holds (RFC 3533). */
export interface OggPage {
  readonly sequence: number;
  /** Its first packet began on the page before. */
  readonly continues: boolean;
  readonly last: boolean;
  /** Samples at 48 kHz up to the end of this page, pre-skip included; -1 when no packet ends here. */
  readonly granule: number;
  /** Pieces of packets in order; the last goes on in the next page when `unfinished`. */
  readonly pieces: readonly Uint8Array[];
  readonly unfinished: boolean;
}

const HEADER_BYTES = 27;
const CAPTURE = 0x4f676753; // OggS

/**
 * The pages of a file that can be trusted. A page with a wrong checksum is left out, as is anything between
 * pages; the caller sees it by the sequence numbers. Never throws.
 */
export function oggPages(bytes: Uint8Array): OggPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages: OggPage[] = [];
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    const length = view.getUint32(at) === CAPTURE ? pageLength(bytes, at) : null;
    if (length === null || !checksumHolds(bytes.subarray(at, at + length), view.getUint32(at + 22, true))) {
      at++; // Looks for the next page: a broken length must not swallow the good ones behind it.
      continue;
    }
    pages.push(readPage(bytes, view, at));
    at += length;
  }
  return pages;
}

/** Length of the page that begins here, or null when the file ends before it does. */
function pageLength(bytes: Uint8Array, at: number): number | null {
  const segments = bytes[at + 26]!;
  let length = HEADER_BYTES + segments;
  if (bytes[at + 4] !== 0 || at + length > bytes.length) return null;
  for (let s = 0; s < segments; s++) length += bytes[at + HEADER_BYTES + s]!;
  return at + length > bytes.length ? null : length;
}

function readPage(bytes: Uint8Array, view: DataView, at: number): OggPage {
  const flags = bytes[at + 5]!;
  const segments = bytes[at + 26]!;
  const pieces: Uint8Array[] = [];
  let from = at + HEADER_BYTES + segments;
  let to = from;
  for (let s = 0; s < segments; s++) {
    const lacing = bytes[at + HEADER_BYTES + s]!;
    to += lacing;
    if (lacing < 255 || s === segments - 1) {
      pieces.push(bytes.subarray(from, to));
      from = to;
    }
  }
  return {
    sequence: view.getUint32(at + 18, true),
    continues: (flags & 1) !== 0,
    last: (flags & 4) !== 0,
    granule: Number(view.getBigInt64(at + 6, true)),
    pieces,
    unfinished: segments > 0 && bytes[at + HEADER_BYTES + segments - 1] === 255,
  };
}

/** CRC-32 with Ogg's polynomial, neither reflected nor inverted; its own four bytes count as zero. */
function checksumHolds(page: Uint8Array, expected: number): boolean {
  let crc = 0;
  for (let i = 0; i < page.length; i++) {
    const byte = i >= 22 && i < 26 ? 0 : page[i]!;
    crc = ((crc << 8) ^ CRC[((crc >>> 24) ^ byte) & 0xff]!) >>> 0;
  }
  return crc === expected;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc >>> 0;
});
