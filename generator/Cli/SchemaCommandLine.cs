using System.CommandLine;
using System.Text;
using LicensingSite.Loading;
using LicensingSite.Parsing;

namespace LicensingSite.Cli;

/// <summary><c>schema</c>: prints the JSON schemas of the files that authors write, for editors.</summary>
static class SchemaCommandLine
{
    public static Command Create() =>
        new("schema", "Print the JSON schema of a file format for editors.")
        {
            Print(
                "site",
                "Print the JSON schema of site.yml.",
                SiteJsonSchema.Write,
                new Example("schema site > .schemas/site.json", "Write the schema to the path that site.yml of a new site uses.")
            ),
            Print(
                "front-matter",
                "Print the JSON schema of the front matter of pages.",
                FrontMatterJsonSchema.Write,
                new Example("schema front-matter > .schemas/front-matter.json", "Write the schema for editors that validate front matter.")
            ),
        };

    static GroupedCommand Print(string name, string description, Func<byte[]> schema, Example example)
    {
        var command = new GroupedCommand(name, description, example);
        command.Runs(
            (_, context, _) =>
            {
                context.Output.Write($"{Encoding.UTF8.GetString(schema())}\n");
                return ExitCode.Clean;
            }
        );
        return command;
    }
}
