using System.CommandLine;
using System.Net;

namespace LicensingSite.Cli;

/// <summary>Options that take the address of a network interface.</summary>
static class AddressOption
{
    /// <param name="otherwise">What holds where the option is not given.</param>
    public static Option<IPAddress> Create(string name, IPAddress otherwise, string description) => new(name)
    {
        Description = description,
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var written = result.Tokens is [var token] ? token.Value : "";
            if (IPAddress.TryParse(written, out var address))
            {
                return address;
            }

            result.AddError($"{name} takes an IP address such as 127.0.0.1 or 0.0.0.0, not '{written}'.");
            return otherwise;
        },
    };
}
