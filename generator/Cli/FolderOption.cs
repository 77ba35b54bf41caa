using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>Options that take a folder, which need not be there yet.</summary>
static class FolderOption
{
    public static Option<string> Create(string name, string otherwise, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "DIR", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
            {
                result.AddError($"{name} takes a folder, not ''.");
            }
        });
        return option;
    }
}
