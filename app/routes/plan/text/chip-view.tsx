import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { isChip } from '#app/document/rich-text-words.ts';
import { Chip } from './chip.tsx';

/** A chip as the editor holds it. */
export const chipView = ReactNodeViewRenderer(ChipView, { as: 'span' });

function ChipView({ node, selected }: NodeViewProps) {
  const { name } = node.type;
  const { id, label } = node.attrs as { id: unknown; label: unknown };
  return (
    <NodeViewWrapper as="span" className={selected ? 'chip-frame is-selected' : 'chip-frame'}>
      {isChip(name) && (
        <Chip
          name={name}
          id={typeof id === 'string' ? id : ''}
          label={typeof label === 'string' ? label : ''}
          isEdited
        />
      )}
    </NodeViewWrapper>
  );
}
