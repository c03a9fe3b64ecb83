export * from '../shared/unit-dossier'
