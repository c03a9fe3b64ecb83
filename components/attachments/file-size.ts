/** 1.2 MB, 640 KB. */
export const fileSize = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`

/** 2.01M: rounded up, so that a file one byte too large does not read as allowed. */
export const megabytes = (bytes: number): string => `${Math.ceil((bytes / 1024 / 1024) * 100) / 100}M`
