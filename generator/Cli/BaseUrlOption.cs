using System.CommandLine;
using LicensingSite.Model;

namespace LicensingSite.Cli;

/// <summary>The option that says where a site is served.</summary>
static class BaseUrlOption
{
    /// <param name="otherwise">What holds where the option is not given, in words.</param>
    public static Option<BaseUrl?> Create(string description, string otherwise) => new("--base-url")
    {
        Description = $"{description}: https://host/path/ or /path/. [default: {otherwise}]",
        HelpName = "URL",
        CustomParser = result =>
        {
            var written = result.Tokens is [var token] ? token.Value : "";
            if (BaseUrl.TryParse(written, out var address))
            {
                return address;
            }

            result.AddError($"--base-url takes https://host/path/ or /path/, not '{written}'.");
            return null;
        },
    };
}
