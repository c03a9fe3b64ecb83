export * from '../shared/paging'
