import { hrefTo, usePlace } from "../router.ts";
import { Link } from "../shell/link.tsx";
import { webhookWords as words } from "../words/en/webhooks.ts";

const ROOMS = [
  ["/settings", words.navKeys],
  ["/settings/webhooks", words.navWebhooks],
] as const;

/** The rooms of the settings. */
export function SettingsNav() {
  const { path } = usePlace();
  return (
    <nav aria-label={words.settingsNav}>
      <ul role="list" className="row rooms">
        {ROOMS.map(([to, label]) => (
          <li key={to}>
            <Link href={hrefTo(to)} aria-current={path === to ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
