import { hrefTo } from "../router.ts";
import { Link } from "../shell/link.tsx";
import { promptWords as words } from "../words/en/prompt.ts";

/** To the exact prompt of an interview. Not for pages that share links open. */
export const PromptLink = ({ interviewId }: { readonly interviewId: string }) => (
  <Link className="off-paper" href={hrefTo(`/interviews/${interviewId}/prompt`)}>
    {words.exact}
  </Link>
);
