// SEND Casework's settings of Tasklist; the shortcuts repeat the engine's own, which this file replaces.

// Tasklist sorts by the date of creation unless its address says otherwise, whatever the filter asks for
if (!window.location.hash.includes('sorting=')) {
  const earliestDueFirst = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  const [path, query] = (window.location.hash || '#/').split('?');
  window.location.hash = path + '?' + (query ? query + '&' : '') + 'sorting=' + earliestDueFirst;
}

export default {
  app: { name: 'Tasklist', vendor: 'SEND Casework' },
  customScripts: ['scripts/form-fields', 'scripts/case-beside-task'],
  dateFormat: { normal: 'D MMM YYYY', long: 'dddd, D MMMM YYYY', short: 'D MMM' },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
