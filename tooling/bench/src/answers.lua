-- wrk: posts a new answer with each request, and prints one line of JSON at the end. With TOKENS, a
-- file with one token per line, each request is to the next of these QR codes.
local tokens = {}
local file = os.getenv("TOKENS")
if file then for token in io.lines(file) do tokens[#tokens + 1] = token end end
local nth = 0
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 1000000)
local body = '{"id":"%s","recallText":"They massaged my shoulders while the towel warmed up","recommend":9,"locale":"en"}'
local function id()
  return (string.gsub("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx", "x", function() return string.format("%x", math.random(0, 15)) end))
end
wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
function request()
  nth = nth + 1
  local address = #tokens > 0 and "/v1/channels/" .. tokens[nth % #tokens + 1] .. "/responses" or nil
  return wrk.format(nil, address, nil, string.format(body, id()))
end
function done(summary, latency)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format('\n{"accepted":%d,"refused":%d,"seconds":%.4f,"p50Ms":%.3f,"p99Ms":%.3f}\n',
    summary.requests - summary.errors.status, refused, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
