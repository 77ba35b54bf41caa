using LicensingSite.Files;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>What the targets of redirects mean: a place of the site, or an address elsewhere.</summary>
sealed class RedirectTargets(SiteConfig config)
{
    /// <summary>Where a redirect leads.</summary>
    /// <param name="Slug">A page's place; null for an address of another site, or of none.</param>
    /// <param name="Shown">The locale that the target names, if it names one.</param>
    /// <param name="Address">The target as written, the address of this site taken off.</param>
    /// <param name="IsPath">True for a relative path: a file of this site, or a mistake.</param>
    internal readonly record struct Target(string? Slug, Locale? Shown, UrlParts Address, bool IsPath);

    public Target Read(Redirect redirect)
    {
        var text = WithoutOwnHost(redirect.Target);
        var address = UrlParts.Of(text);
        if (UrlParts.IsExternal(text) || UrlParts.IsUnsafe(text) || UrlParts.IsFile(text))
        {
            return new Target(null, null, address, IsPath: false);
        }

        if (text.StartsWith('/') || text.StartsWith('\\'))
        {
            var (shown, slug) = UrlParts.PlaceOf(address.Path, config.Locales.Select(source => source.Locale));
            return new Target(slug, shown, address, IsPath: false);
        }

        return new Target(SlugOf(redirect, UrlParts.Decode(address.Path)), null, address, IsPath: true);
    }

    string? SlugOf(Redirect redirect, string target)
    {
        var docsets = config.Locales.First(source => source.Locale == redirect.Locale).Docsets;
        var path = RelativePath.Resolve(redirect.Folder, target);
        var sitePath = path is null ? null : Docset.Of(docsets, path)?.SitePathOf(path)?.ToLowerInvariant();
        return sitePath is null ? null
            : Path.GetExtension(sitePath) is ".md" or ".yml" or ".yaml" ? Path.ChangeExtension(sitePath, null)
            : target.EndsWith('/') ? sitePath + "/index"
            : sitePath;
    }

    string WithoutOwnHost(string target) => config.BaseUrl.FromRoot(target) ?? target;
}
