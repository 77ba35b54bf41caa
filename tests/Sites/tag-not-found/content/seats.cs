// <count>
var seats = 1;
// </count>
// <open>
seats++;
