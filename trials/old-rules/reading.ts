import fc from 'fast-check'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    oldText: { file: string; text: string } | null
  }
}

// that a property fails is enough, which case is the smallest does not matter
fc.configureGlobal({ endOnFailure: true })

// laws read sources as texts: they get the old one as well
const changed = inject('oldText')
const read = fs.readFileSync
if (changed) {
  fs.readFileSync = ((file: fs.PathOrFileDescriptor, ...more: []) =>
    typeof file === 'string' && path.resolve(file) === changed.file
      ? changed.text
      : read(file, ...more)) as typeof fs.readFileSync
  syncBuiltinESMExports()
}
