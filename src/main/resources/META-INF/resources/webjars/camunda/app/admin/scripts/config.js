// SEND Casework's settings of Admin.
export default {
  app: { name: 'Accounts', vendor: 'SEND Casework' }
};
