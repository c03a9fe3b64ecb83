export * from '../shared/dossier-view'
