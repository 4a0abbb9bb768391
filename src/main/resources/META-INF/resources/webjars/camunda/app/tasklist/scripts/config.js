// SEND Casework's settings of Tasklist; the shortcuts repeat the engine's own, which this file replaces.

// Tasklist sorts by the date of creation unless its address says otherwise, whatever the filter asks for
if (!window.location.hash.includes('sorting=')) {
  const earliestDueFirst = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  const [path, query] = (window.location.hash || '#/').split('?');
  window.location.hash = path + '?' + (query ? query + '&' : '') + 'sorting=' + earliestDueFirst;
}

// Tasklist draws without waiting for its words and takes them from the browser's storage, which is empty on a first
// visit: it would then show their keys, such as DUE_DATE. So they are put there before it starts.
const locales = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
const words = locales + '_locales_data_en_' + window.bust;
const stored = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
if (!stored[words]) {
  try {
    const answer = await fetch(locales + 'en.json?bust=' + window.bust, { credentials: 'same-origin' });
    stored[words] = JSON.stringify(await answer.json());
    window.localStorage.setItem('camunda-web', JSON.stringify(stored));
  } catch (problem) {
    console.error('The words of Tasklist come late', problem);
  }
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
