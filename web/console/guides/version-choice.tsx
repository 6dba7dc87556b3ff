import { hrefTo, navigate } from "../router.ts";
import { guidesWords as words } from "../words/en/guides.ts";

/** Every version ever saved, newest first. Choosing one shows it; the newest stays the base of the next. */
export function VersionChoice({
  id,
  newest,
  shown,
}: {
  readonly id: string;
  readonly newest: number;
  readonly shown: number;
}) {
  if (newest === 1) return <span>{words.version(1)}</span>;
  return (
    <label className="inline-choice">
      <span className="only-heard">{words.history}</span>
      <select
        className="input"
        value={shown}
        onChange={(event) =>
          navigate(
            hrefTo(`/guides/${id}`, Number(event.target.value) === newest ? {} : { version: event.target.value }),
          )
        }
      >
        {Array.from({ length: newest }, (_, index) => newest - index).map((version) => (
          <option key={version} value={version}>
            {version === newest ? words.latest(version) : words.older(version)}
          </option>
        ))}
      </select>
    </label>
  );
}
