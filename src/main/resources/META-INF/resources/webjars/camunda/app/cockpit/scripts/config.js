// SEND Casework's settings of Cockpit.
export default {
  app: { name: 'Cockpit', vendor: 'SEND Casework' },
  customScripts: ['scripts/stuck-cases', 'scripts/phase-counts'],
  dateFormat: { normal: 'D MMM YYYY HH:mm', long: 'dddd, D MMMM YYYY', short: 'D MMM' },
  // Listeners write the case file: a repair in Cockpit must not leave them out
  skipCustomListeners: { default: false, hidden: true },
  skipIoMappings: { default: false, hidden: true }
};
