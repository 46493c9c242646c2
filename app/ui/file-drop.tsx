import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { classes } from './classes.ts';

/**
 * The browser's own file input, as large as a place to drop a file on: it takes dropped files, the keyboard and
 * forms without scripts by itself.
 */
export function FileDrop({
  id,
  name,
  accept,
  prompt,
  chosen,
  describedBy,
  isInvalid = false,
  onChoose,
}: {
  id: string;
  name: string;
  accept: string;
  prompt: string;
  chosen: (fileName: string) => string;
  describedBy?: string;
  isInvalid?: boolean;
  onChoose?: (file: File | undefined) => void;
}) {
  const [fileName, setFileName] = useState<string>();
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      className={classes(
        'rounded-panel bg-snow relative grid justify-items-center gap-2 border-2 border-dashed px-6 pt-8 pb-6 text-center transition-colors',
        isOver ? 'border-accent bg-accent-soft' : isInvalid ? 'border-danger' : 'border-edge hover:border-accent',
      )}
      onDragOver={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={() => setIsOver(false)}
    >
      <FileSpreadsheet aria-hidden className="text-accent size-9" strokeWidth={1.5} />
      <p className={fileName === undefined ? 'text-muted' : 'font-[600] break-all'}>
        {fileName === undefined ? prompt : chosen(fileName)}
      </p>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        required
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          setFileName(file?.name);
          onChoose?.(file);
        }}
        className="text-small file:rounded-control file:border-edge file:bg-panel file:text-ink hover:file:border-ink w-full max-w-80 cursor-pointer text-center file:mr-3 file:min-h-9 file:cursor-pointer file:border file:px-3 before:absolute before:inset-0 before:content-['']"
      />
    </div>
  );
}
