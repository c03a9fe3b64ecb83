import type { ComponentProps } from 'react'

type FileInputProps = Omit<ComponentProps<'input'>, 'type' | 'onChange'> & { onFiles: (files: File[]) => void }

/** Chooses files for a button beside it, which is what people see and reach by keyboard. */
export function FileInput({ onFiles, ...rest }: FileInputProps) {
  return (
    <input
      {...rest}
      type="file"
      tabIndex={-1}
      className="sr-only"
      onChange={({ target }) => {
        const chosen = [...(target.files ?? [])]
        // the same file may be chosen again after it has been put right
        target.value = ''
        if (chosen.length > 0) onFiles(chosen)
      }}
    />
  )
}
