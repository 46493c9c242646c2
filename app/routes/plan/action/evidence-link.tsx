import type { Evidence } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { LINK_ATTRIBUTES, readAddress } from '#app/routes/plan/text/rich-text-names.ts';

/** A piece of evidence for those who read: a link where it has an address that opens. */
export function EvidenceLink({ evidence: { title, address, addedOn } }: { evidence: Evidence }) {
  const { evidence: words } = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const href = readAddress(address);
  const name = title.trim() === '' ? address || words.untitled : title;
  return (
    <>
      {href === undefined ? (
        name
      ) : (
        <a href={href} {...LINK_ATTRIBUTES} className="link">
          {name}
        </a>
      )}
      {addedOn !== null && <span className="text-muted"> ({words.addedOn({ day: day(addedOn) })})</span>}
    </>
  );
}
