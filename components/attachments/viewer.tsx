/** Looking at files inside the page; used by all portals. */
export { AttachmentDialog } from './viewer/attachment-dialog'
export { AttachmentViewer } from './viewer/attachment-viewer'
export { attachmentSrc, type ViewerFile } from './viewer/viewer-file'
