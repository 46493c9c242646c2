import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Light } from '#app/ui/light.tsx';
import { CLUSTER_WORDS } from './words.ts';

/** Before the first benchmark: what will be here, and for those who may, the way to it. */
export function NoBenchmark({ cluster }: { cluster: { readonly id: string; readonly access: 'read' | 'write' } }) {
  const words = useWords(CLUSTER_WORDS);
  const mayUpload = cluster.access === 'write';
  return (
    <EmptyState
      title={words.empty.title}
      picture={<UnlitLights />}
      action={
        mayUpload ? (
          <LinkButton to={`/cluster/${cluster.id}/benchmarks/new`}>
            <Upload aria-hidden />
            {words.upload}
          </LinkButton>
        ) : undefined
      }
    >
      {mayUpload ? words.empty.text : words.empty.textReader}
    </EmptyState>
  );
}

function UnlitLights(): ReactNode {
  return (
    <span aria-hidden className="flex gap-2">
      <Light light="none" size="large" />
      <Light light="none" size="large" />
      <Light light="none" size="large" />
    </span>
  );
}
