using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Publishing;

/// <summary>A built site with redirections and compressed files, served by a real server configured as the guide for hosts says.</summary>
public abstract partial class HostedSite : IAsyncLifetime
{
    private protected static readonly string[] TemporaryFolders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

    static readonly string[] Places = ["/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

    readonly TestSite site = new(
        (
            "site.yml",
            $"redirects: {{ gone.md: second.md#part, 'old page.md': second.md, {LongName}.md: https://example.org/x }}\n"
                + "locales: [{ tag: en-US, path: en-US }, { tag: fr-FR, path: fr-FR }]\n"
        ),
        ("en-US/index.md", "# Home\n\n[Second](guide/third.md)\n"),
        ("en-US/second.md", "# Second\n\n## Part\n\nText.\n"),
        ("en-US/guide/index.md", "# Guide\n"),
        ("en-US/guide/third.md", "# Third\n\n[Second](../second.md)\n"),
        ("fr-FR/index.md", "# Accueil\n")
    );

    Process? server;
    HttpClient? client;

    internal static string LongName { get; } = string.Join('-', Enumerable.Repeat("long", 40));

    /// <summary>Why there is no server; null if it runs.</summary>
    protected string? Missing { get; private set; }

    protected string Folder => site.Folder;

    protected string Root => site.Output;

    protected abstract string Program { get; }

    /// <summary>Writes the configuration, and says how the server is started with it.</summary>
    protected abstract IReadOnlyList<string> Configure(int port);

    public async ValueTask InitializeAsync()
    {
        var program = Places.Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists);
        if (program is null)
        {
            Missing = $"{Program} is not installed.";
            return;
        }

        var built = await CommandRunner.RunAsync(Folder, "build", "--compress", "--no-cache");
        Assert.True(built.ExitCode == 0, built.Output + built.Errors);
        var port = FreePort();
        var start = new ProcessStartInfo(program, Configure(port))
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        (start.Environment["HOME"], start.Environment["XDG_DATA_HOME"], start.Environment["XDG_CONFIG_HOME"]) = (Folder, Folder, Folder);
        server = Process.Start(start)!;
        var log = server.StandardError.ReadToEndAsync();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")),
        };
        while (!await AnswersAsync())
        {
            Assert.False(server.HasExited, server.HasExited ? await log : "");
            await Task.Delay(20);
        }
    }

    /// <summary>The answer to a request, or a skipped test where the server is not installed.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client!.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The path of a file of the site that a pattern describes, with a slash in front.</summary>
    public string Find(string pattern)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        return "/" + TestSite.FilesOf(Root).Keys.First(path => Regex.IsMatch(path, pattern));
    }

    public byte[] FileOf(string path) => File.ReadAllBytes(Root + path);

    /// <summary>The blocks of configuration below a heading of the guide, in one language.</summary>
    internal static IReadOnlyList<string> Configurations(string locale, string heading)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Content, locale, "authoring", "hosting.md"));
        var section = page.Split("\n## ").Single(part => Heading().Replace(part.Split('\n')[0], "") == heading);
        return [.. Block().Matches(section).Select(block => block.Groups[1].Value)];
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        client?.Dispose();
        if (server is { HasExited: false })
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }

        server?.Dispose();
        site.Dispose();
    }

    async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await client!.GetAsync(new Uri("en-us/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("^<a name=\"[^\"]*\"></a>")]
    private static partial Regex Heading();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}

/// <summary>nginx with the guide's configuration, the redirect to the reader's language included.</summary>
public sealed class NginxSite : HostedSite
{
    static readonly string[] Modules = ["/usr/share/nginx/modules", "/usr/lib/nginx/modules"];

    static string? Brotli => Modules.Select(folder => $"{folder}/ngx_http_brotli_static_module.so").FirstOrDefault(File.Exists);

    public static bool HasBrotli => Brotli is not null;

    protected override string Program => "nginx";

    protected override IReadOnlyList<string> Configure(int port)
    {
        var blocks = Configurations("en-US", "nginx");
        Assert.Equal(3, blocks.Count);
        var site = blocks[0]
            .Replace("\nserver {", $"\n{blocks[1]}\nserver {{", StringComparison.Ordinal)
            .Replace("    location / {", $"{blocks[2]}\n    location / {{", StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal)
            .Replace("/srv/www/docs", Root, StringComparison.Ordinal)
            .Replace("gzip_static on;", HasBrotli ? "gzip_static on; brotli_static on;" : "gzip_static on;", StringComparison.Ordinal);
        var temporary = string.Concat(TemporaryFolders.Select(name => $"    {name}_temp_path {Folder}/{name};\n"));
        File.WriteAllText(Path.Combine(Folder, "docs.conf"), site);
        File.WriteAllText(
            Path.Combine(Folder, "nginx.conf"),
            (HasBrotli ? $"load_module {Brotli};\n" : "")
                + (Environment.UserName == "root" ? "user root;\n" : "")
                + $"daemon off;\npid {Folder}/nginx.pid;\nerror_log stderr;\nevents {{ }}\nhttp {{\n"
                + $"    include /etc/nginx/mime.types;\n    access_log off;\n{temporary}    include {Folder}/docs.conf;\n}}\n"
        );
        return ["-p", Folder, "-e", "stderr", "-c", Path.Combine(Folder, "nginx.conf")];
    }
}

/// <summary>Caddy with the guide's configuration.</summary>
public sealed class CaddySite : HostedSite
{
    protected override string Program => "caddy";

    protected override IReadOnlyList<string> Configure(int port)
    {
        var block = Assert.Single(Configurations("en-US", "Caddy"));
        var file = Path.Combine(Folder, "Caddyfile");
        File.WriteAllText(
            file,
            "{\n    admin off\n}\n"
                + block
                    .Replace("docs.example.org {", $"http://127.0.0.1:{port} {{", StringComparison.Ordinal)
                    .Replace("/srv/www/docs", Root, StringComparison.Ordinal)
        );
        return ["run", "--config", file, "--adapter", "caddyfile"];
    }
}
