using LicensingSite.Model;
using LicensingSite.Pipeline;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>The templates of the repository, compiled once for all sites of this process that use them.</summary>
static class CompiledTemplates
{
    static readonly Lazy<Workspace?> Opened = new(() =>
        Workspace
            .Open(new BuildOptions(Repository.Content, null, [], Repository.Templates, "output", null, Jobs: 1, UseCache: false))
            .Workspace
    );

    /// <summary>
    /// A workspace to open others after: they take its templates where their files are the same. Null where the templates are broken.
    /// </summary>
    public static Workspace? Workspace => Opened.Value;
}
