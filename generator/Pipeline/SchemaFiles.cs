using LicensingSite.Loading;
using LicensingSite.Model;
using LicensingSite.Parsing;

namespace LicensingSite.Pipeline;

/// <summary>What editors are told of the files that authors write.</summary>
static class SchemaFiles
{
    public static IEnumerable<OutputFile> All() =>
    [
        OutputFile.Of(FrontMatterJsonSchema.SitePath, FrontMatterJsonSchema.Write()),
        OutputFile.Of(SiteJsonSchema.SitePath, SiteJsonSchema.Write()),
    ];
}
