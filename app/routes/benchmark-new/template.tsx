import { Download } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { buttonClasses } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { UPLOAD_WORDS } from './words.ts';

/** What a file may look like, and one to start from. */
export function Template({ clusterId }: { clusterId: string }) {
  const words = useWords(UPLOAD_WORDS);
  const address = `/cluster/${clusterId}/benchmarks/template`;
  return (
    <div className="grid gap-6">
      <Panel id="template" title={words.template.title}>
        <p className="text-muted mb-4">{words.template.text}</p>
        <div className="grid gap-2.5">
          <a href={`${address}?as=xlsx`} download className={buttonClasses('secondary')}>
            <Download aria-hidden />
            {words.template.xlsx}
          </a>
          <a href={`${address}?as=csv`} download className={buttonClasses('quiet')}>
            <Download aria-hidden />
            {words.template.csv}
          </a>
        </div>
      </Panel>
      <Panel id="columns" title={words.columns.title}>
        <ul className="text-muted grid list-disc gap-1.5 pl-5">
          {words.columns.items.split('\n').map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
