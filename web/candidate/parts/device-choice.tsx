import { SelectField } from "../../shared/primitives/field.tsx";
import type { SoundDevice } from "../sound/microphone.ts";
import { usePage } from "../page.ts";

/** Which microphone, or which speaker. Nothing to choose shows nothing. */
export function DeviceChoice({
  kind,
  devices,
  value,
  onChoose,
}: {
  readonly kind: "microphone" | "speaker";
  readonly devices: readonly SoundDevice[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}) {
  const { words } = usePage();
  const text = words.sound.microphone;
  if (devices.length === 0) return null;
  const nameless = kind === "microphone" ? text.numbered : text.numberedSpeaker;
  return (
    <SelectField
      label={kind === "microphone" ? text.choose : text.speaker}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{text.defaultDevice}</option>
      {devices.map((device, index) => (
        <option key={device.id} value={device.id}>
          {device.label === "" ? nameless(index + 1) : device.label}
        </option>
      ))}
    </SelectField>
  );
}
