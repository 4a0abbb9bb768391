// SEND Casework's settings of Cockpit.
export default {
  app: { name: 'Cockpit', vendor: 'SEND Casework' },
  dateFormat: { normal: 'D MMM YYYY HH:mm', long: 'dddd, D MMMM YYYY', short: 'D MMM' }
};
