using Muhatap.Web.Commands;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
