using System.Collections.Generic;
using System.Linq;

record Order(string Offer, int Seats, bool IsActive);

static class Licenses
{
    // <count>
    public static int SeatsInUse(IEnumerable<Order> orders)
    {
        var active = orders.Where(order => order.IsActive);
        return active.Sum(order => order.Seats);
    }
    // </count>
}
