using FeedGame.Engine.Feed;
using FeedGame.Host.Feed;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddFeed(new PublicFeed());
var app = builder.Build();
app.UseSecurityHeaders();
app.MapFeed();
await app.RunAsync();
