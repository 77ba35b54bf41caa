using System.Net.Mime;
using System.Text;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace LicensingSite.Serving;

/// <summary>Writes HTTP responses.</summary>
static class HttpResponses
{
    static readonly FileExtensionContentTypeProvider ContentTypes = new(
        new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings) { [".md"] = "text/markdown" }
    );

    public static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Sends a file of the site, or an error page if it cannot be rendered.</summary>
    public static Task File(HttpContext context, int status, OutputFile file)
    {
        try
        {
            var plan = file.Plan();
            return Content(context, status, file.Path, plan.Produce(), KeyOf(file.Path, plan));
        }
        catch (FaultException fault)
        {
            return Content(context, StatusCodes.Status500InternalServerError, ".html", FaultPage(fault.Diagnostic), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Status(context, StatusCodes.Status404NotFound);
        }
    }

    /// <summary>Key of a file's path and content.</summary>
    public static string KeyOf(OutputFile file) => KeyOf(file.Path, file.Plan());

    static string KeyOf(string path, OutputPlan plan) => new FingerprintBuilder().Add(path).Add(plan.Key).Build().ToFileNamePart();

    /// <param name="path">Its extension determines the content type.</param>
    /// <param name="key">Key of the content for the ETag; null if it must not be cached.</param>
    public static Task Content(HttpContext context, int status, string path, byte[] content, string? key)
    {
        var type = ContentTypes.TryGetContentType(path, out var known) ? known : MediaTypeNames.Application.Octet;
        var tag = key is null ? null : $"\"{key}\"";
        var response = context.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = tag;
        if (tag is not null && status == StatusCodes.Status200OK && context.Request.Headers.IfNoneMatch == tag)
        {
            return Status(context, StatusCodes.Status304NotModified);
        }

        var body = type == MediaTypeNames.Text.Html ? LiveReload.AddTo(content, key) : content;
        response.StatusCode = status;
        response.ContentType =
            type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal)
                ? type + "; charset=utf-8"
                : type;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }

    /// <summary>Error page for a failed template. The live reload script shows the error over it.</summary>
    static byte[] FaultPage(Diagnostic fault) =>
        Encoding.UTF8.GetBytes(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>This page cannot be "
                + $"shown</title></head><body><pre>{System.Net.WebUtility.HtmlEncode(PageFindings.Text(fault))}</pre></body></html>\n"
        );
}
