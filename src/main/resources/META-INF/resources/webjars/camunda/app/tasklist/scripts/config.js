// SEND Casework's settings of Tasklist; the shortcuts repeat the engine's own, which this file replaces.
export default {
  app: { name: 'Tasklist', vendor: 'SEND Casework' },
  dateFormat: { normal: 'D MMM YYYY', long: 'dddd, D MMMM YYYY', short: 'D MMM' },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
